package io.cpor.poe.form;

/** A form cannot be shown to the customer as it is. */
public final class UnsupportedForm extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnsupportedForm(String why) {
        super(why);
    }
}
