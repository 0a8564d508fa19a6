package io.cpor.table;

import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;

/**
 * Looks at each element of a workbook for what would make its reader take memory or time without measure, or lead it
 * elsewhere: cells far outside of a sheet, strings that are not there, formulas over areas, macros.
 */
final class WorkbookScan {
    private static final int MOST_CELLS_IN_ROW = 16_384;
    private static final Pattern CELL = Pattern.compile("[A-Za-z]{1,3}\\d{1,7}");
    private static final Pattern STRINGS = Pattern.compile("/?xl/sharedStrings\\d*\\.xml", Pattern.CASE_INSENSITIVE);
    private static final Pattern LINKS = Pattern.compile("xl/_rels/.*", Pattern.CASE_INSENSITIVE);

    private String part = "";
    private int rows;
    private int cells;
    private long strings;
    private long lastStringAsked = -1;
    private boolean asksForString;
    private StringBuilder value;

    /** The part that the next elements are of. */
    void part(String name) {
        part = name;
        rows = 0;
        cells = 0;
        value = null;
    }

    void event(XMLStreamReader xml, int event) {
        switch (event) {
            case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw WorkbookGuard.damaged();
            case XMLStreamConstants.START_ELEMENT -> begins(xml);
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                if (value != null) {
                    value.append(xml.getText());
                }
            }
            case XMLStreamConstants.END_ELEMENT -> ends(xml.getLocalName());
            default -> {} // comments and the like
        }
    }

    private void begins(XMLStreamReader xml) {
        switch (xml.getLocalName()) {
            case "row" -> row();
            case "c" -> cell(xml.getAttributeValue(null, "r"), xml.getAttributeValue(null, "t"));
            case "v" -> value = asksForString ? new StringBuilder() : null;
            case "f" -> refuse("array".equals(xml.getAttributeValue(null, "t")), "formulas over areas");
            case "si" -> strings++;
            case "Override", "Default" ->
                type(xml.getAttributeValue(null, "ContentType"), xml.getAttributeValue(null, "PartName"));
            case "Relationship" -> link(xml.getAttributeValue(null, "Target"));
            default -> {} // of no consequence to the reader
        }
    }

    private void row() {
        cells = 0;
        if (++rows > TableReader.MOST_ROWS + 1000) { // with titles and blank ones
            throw TableReader.tooManyRows(TableReader.MOST_ROWS, "Split it, and hand in the parts.");
        }
    }

    private void cell(String address, String type) {
        asksForString = "s".equals(type);
        boolean outside = address != null && !CELL.matcher(address).matches();
        if (outside || ++cells > MOST_CELLS_IN_ROW) {
            throw WorkbookGuard.damaged();
        }
    }

    private void type(String type, String name) {
        refuse(type != null && type.contains("macroEnabled"), "macros");
        boolean strayStrings = type != null
                && type.endsWith("sharedStrings+xml")
                && name != null
                && !STRINGS.matcher(name).matches();
        if (strayStrings) { // they would be measured as something else
            throw WorkbookGuard.damaged();
        }
    }

    /** What was looked at as XML here must be what is read later. */
    private void link(String target) {
        if (LINKS.matcher(part).matches() && (target == null || !target.endsWith(".xml"))) {
            throw WorkbookGuard.damaged();
        }
    }

    private void ends(String element) {
        if (element.equals("v") && value != null) {
            try {
                lastStringAsked = Math.max(
                        lastStringAsked, Long.parseLong(value.toString().strip()));
            } catch (NumberFormatException e) {
                throw WorkbookGuard.damaged();
            }
            value = null;
        }
    }

    void finish() {
        if (lastStringAsked >= strings) {
            throw WorkbookGuard.damaged();
        }
    }

    private static void refuse(boolean found, String what) {
        if (found) {
            throw new TableRefused(
                    TableRefused.Kind.NOT_A_TABLE,
                    "The workbook holds " + what + ". Save it as a plain .xlsx or as CSV.");
        }
    }
}
