package io.cpor.poe.document;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDObjectReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;

/** What is a heading, a paragraph, a field, and in which order they are read: a tagged PDF (PDF 32000-1, 14.8; PDF/UA-1). */
final class Structure {
    private static final COSName NUMBERS = COSName.getPDFName("Nums");

    private final PDStructureElement document;
    /** For each page the elements of its marks, for each field its element; a page and a field know their number here. */
    private final COSArray parents = new COSArray();

    private PDStructureElement facts;
    private int next;

    Structure(PDDocument pdf) {
        PDStructureTreeRoot root = new PDStructureTreeRoot();
        document = new PDStructureElement("Document", root);
        root.appendKid(document);
        COSDictionary tree = new COSDictionary();
        tree.setItem(NUMBERS, parents);
        root.getCOSObject().setItem(COSName.PARENT_TREE, tree);
        PDMarkInfo marks = new PDMarkInfo();
        marks.setMarked(true);
        pdf.getDocumentCatalog().setMarkInfo(marks);
        pdf.getDocumentCatalog().setStructureTreeRoot(root);
    }

    /** A part of the document, after those before it. */
    PDStructureElement add(String type) {
        facts = null;
        return add(type, document);
    }

    PDStructureElement add(String type, PDStructureElement parent) {
        PDStructureElement added = new PDStructureElement(type, parent);
        parent.appendKid(added);
        return added;
    }

    /** A term and what it means; those that follow each other are a list, whose labels are no numbers. */
    PDStructureElement addFact() {
        if (facts == null) {
            PDStructureElement list = add("L");
            list.getCOSObject().setItem(COSName.A, attributes("List"));
            list.getCOSObject().getCOSDictionary(COSName.A).setName("ListNumbering", "None");
            facts = list;
        }
        return add("LI", facts);
    }

    /** A picture; its words are read in its place. */
    PDStructureElement addFigure(String described, PDRectangle box) {
        PDStructureElement figure = add("Figure");
        figure.setAlternateDescription(described);
        figure.getCOSObject().setItem(COSName.A, attributes("Layout"));
        figure.getCOSObject().getCOSDictionary(COSName.A).setItem(COSName.BBOX, box);
        return figure;
    }

    private static COSDictionary attributes(String owner) {
        COSDictionary attributes = new COSDictionary();
        attributes.setName(COSName.O, owner);
        return attributes;
    }

    /** The elements that the marks of a page belong to, by the marks' numbers; there are none yet. */
    COSArray marksOf(PDPage page) {
        COSArray marks = new COSArray();
        page.setStructParents(next);
        page.getCOSObject().setName(COSName.getPDFName("Tabs"), "S");
        addParent(marks);
        return marks;
    }

    /** Adds a mark of that page to an element, and answers its number. */
    static int mark(PDStructureElement element, PDPage page, COSArray marks) {
        int number = marks.size();
        marks.add(element.getCOSObject());
        if (element.getPage() == null) {
            element.setPage(page);
        }
        if (element.getPage().getCOSObject() == page.getCOSObject()) {
            element.appendKid(number);
        } else {
            PDMarkedContentReference elsewhere = new PDMarkedContentReference();
            elsewhere.setMCID(number);
            elsewhere.setPage(page);
            element.appendKid(elsewhere);
        }
        return number;
    }

    void addField(PDAnnotationWidget widget, PDPage page) {
        PDStructureElement field = add("Form");
        field.setPage(page);
        PDObjectReference reference = new PDObjectReference();
        reference.setReferencedObject(widget);
        reference.getCOSObject().setItem(COSName.PG, page);
        field.appendKid(reference);
        widget.setStructParent(next);
        addParent(field.getCOSObject());
    }

    private void addParent(COSBase parent) {
        parents.add(COSInteger.get(next++));
        parents.add(parent);
    }

    /** Nothing can be added any more. */
    void finish(PDDocument pdf) {
        pdf.getDocumentCatalog().getStructureTreeRoot().setParentTreeNextKey(next);
    }
}
