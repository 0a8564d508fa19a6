package io.cpor.model.rules;

import io.cpor.association.value.Coded;
import io.cpor.process.CporMessage;
import org.w3c.dom.Element;

/** Models of others have messages of their own: one of ours is meant for the instance that carries the association. */
final class ForeignMessagesRule implements ProcessRule {
    @Override
    public void check(ProcessModel model, Violations complaints) {
        for (Element element : model.elements()) {
            if (element.getLocalName().equals("message")) {
                Elements.values(element, "name").forEach(name -> check(element, name, complaints));
            }
        }
    }

    private static void check(Element message, String name, Violations complaints) {
        String remedy = "Give the message a plain name of your own.";
        if (Expressions.isOne(name)) {
            complaints.of(message, "has the name " + name + ", which is an expression", remedy);
        } else if (Coded.find(CporMessage.class, name.strip()).isPresent()) {
            complaints.of(
                    message,
                    "has the name " + name + ", which is a message for the processes of this application",
                    remedy);
        }
    }
}
