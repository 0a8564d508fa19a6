package io.cpor.model.rules;

import java.util.stream.Stream;

/** A file that is not what its name says. */
final class Unreadable {
    static final String REMEDY = "Open it in Camunda Modeler, put right what it shows, and save it again.";

    private Unreadable() {}

    /** The innermost cause, without the parser's own words around it. */
    static String why(Throwable unreadable) {
        return Stream.iterate(unreadable, one -> one != null, Throwable::getCause)
                .reduce((outer, inner) -> inner)
                .map(Throwable::getMessage)
                .map(why -> why.replaceFirst("^(Fatal )?Error: URI=\\S+ Line=(\\d+): ", "line $2, ")
                        .replaceFirst("\\.+$", ""))
                .orElse("it is damaged");
    }
}
