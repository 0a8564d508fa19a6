package io.cpor.model.rules;

/**
 * One thing that is wrong, for the person who drew it.
 *
 * @param file the file it stands in
 * @param element its name in the diagram, or {@code null} if the whole file is meant
 * @param id its id in the file, or {@code null}
 * @param wrong what is wrong, as the rest of a sentence that begins with the element
 * @param remedy what to do, in whole sentences
 */
public record Violation(String file, String element, String id, String wrong, String remedy) {
    @Override
    public String toString() {
        return where() + " " + wrong + ". " + remedy;
    }

    private String where() {
        if (element == null) {
            return file;
        }
        return "\"" + element + "\"" + (id == null ? "" : " (" + id + ")") + " in " + file;
    }
}
