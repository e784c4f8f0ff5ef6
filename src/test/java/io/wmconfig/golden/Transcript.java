package io.wmconfig.golden;

import java.util.List;
import java.util.Map;

/**
 * What became of one command line.
 *
 * @param stdout what it wrote there
 * @param stderr as well
 * @param exit its exit code
 * @param requests what reached the service, a line each
 */
record Transcript(String stdout, String stderr, int exit, String requests) {
    /** The names of its sections, in the order in which they stand in a case. */
    static final List<String> SECTIONS = List.of("stdout", "stderr", "exit", "requests");

    /** Reads its sections: what is missing is empty, or 0. */
    static Transcript of(Map<String, Section> said) {
        List<String> texts = SECTIONS.stream()
                .map(name -> said.containsKey(name) ? said.get(name).text() : "")
                .toList();
        String exit = texts.get(2).strip();
        return new Transcript(texts.get(0), texts.get(1), exit.isEmpty() ? 0 : Integer.parseInt(exit), texts.get(3));
    }

    /** Returns its sections as they stand in a case. */
    @Override
    public String toString() {
        List<String> texts = List.of(stdout, stderr, exit == 0 ? "" : exit + "\n", requests);
        StringBuilder sections = new StringBuilder();
        for (int i = 0; i < texts.size(); i++) {
            if (!texts.get(i).isEmpty()) {
                sections.append(Section.of(SECTIONS.get(i), texts.get(i)));
            }
        }
        return sections.toString();
    }
}
