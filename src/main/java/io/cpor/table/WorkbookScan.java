package io.cpor.table;

import java.util.HashSet;
import java.util.Set;
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

    /** Of elements and attributes; Excel's own are some hundred. Their reader may take long where it keeps very many. */
    private static final int MOST_NAMES = 2_000;

    private final Set<String> names = new HashSet<>();
    private final WorkbookLimits limits;
    private final CellArea area;
    private String part = "";
    private int rows;
    private int cells;
    private long strings;
    private long lastStringAsked = -1;
    private boolean asksForString;
    private boolean namesStyles;
    private boolean holdsStyles;
    private StringBuilder value;

    WorkbookScan(WorkbookLimits limits) {
        this.limits = limits;
        this.area = new CellArea(limits.cells());
    }

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
            case XMLStreamConstants.END_ELEMENT -> ends(bareName(xml.getLocalName()));
            default -> {} // comments and the like
        }
    }

    private void begins(XMLStreamReader xml) {
        names.add(xml.getLocalName());
        for (int at = 0; at < xml.getAttributeCount(); at++) {
            names.add(xml.getAttributeLocalName(at));
        }
        if (names.size() > MOST_NAMES) {
            throw WorkbookGuard.damaged();
        }
        switch (bareName(xml.getLocalName())) {
            case "row" -> row();
            case "c" -> cell(value(xml, "r"), value(xml, "t"));
            case "v" -> value = asksForString ? new StringBuilder() : null;
            case "f" -> refuse("array".equals(value(xml, "t")), "formulas over areas");
            case "si" -> strings++;
            case "styleSheet" -> holdsStyles = true;
            case "Override", "Default" -> type(value(xml, "ContentType"), value(xml, "PartName"));
            case "Relationship" -> link(value(xml, "Target"));
            default -> {} // of no consequence to the reader
        }
    }

    /** Without its namespace's prefix. */
    private static String bareName(String name) {
        return name.substring(name.indexOf(':') + 1);
    }

    /** Of the attribute of that bare name; {@code xmlns:r} is another one than {@code r}. */
    private static String value(XMLStreamReader xml, String attribute) {
        for (int at = 0; at < xml.getAttributeCount(); at++) {
            String prefix = xml.getAttributePrefix(at);
            if ((prefix == null || prefix.isEmpty())
                    && xml.getAttributeLocalName(at).equals(attribute)) {
                return xml.getAttributeValue(at);
            }
        }
        return null;
    }

    private void row() {
        cells = 0;
        area.row();
        if (++rows > limits.rows()) {
            throw TableReader.tooManyRows(limits.rows(), "Split it, and hand in the parts.");
        }
    }

    private void cell(String address, String type) {
        asksForString = "s".equals(type);
        boolean outside = address != null && !CELL.matcher(address).matches();
        if (outside || ++cells > MOST_CELLS_IN_ROW) {
            throw WorkbookGuard.damaged();
        }
        area.cell(address);
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
        namesStyles |= type != null && type.endsWith("styles+xml");
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

    /** Whether it says how its numbers are shown; some programs leave that out. */
    boolean hasStyles() {
        return namesStyles && holdsStyles;
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
