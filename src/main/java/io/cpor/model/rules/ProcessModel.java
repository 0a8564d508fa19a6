package io.cpor.model.rules;

import java.io.ByteArrayInputStream;
import java.util.Collection;
import java.util.List;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** A BPMN file as it is about to be deployed. */
record ProcessModel(String file, BpmnModelInstance bpmn) {
    /** @throws RuntimeException if it is no BPMN; its innermost cause says why */
    static ProcessModel read(String file, byte[] content) {
        return new ProcessModel(file, Bpmn.readModelFromStream(new ByteArrayInputStream(content)));
    }

    <T extends ModelElementInstance> Collection<T> all(Class<T> type) {
        return bpmn.getModelElementsByType(type);
    }

    List<String> keys() {
        return all(Process.class).stream().map(Process::getId).toList();
    }

    /** Every element of the file, also those that BPMN does not know. */
    List<Element> elements() {
        return Elements.below(((Document) bpmn.getDocument().getDomSource().getNode()).getDocumentElement());
    }
}
