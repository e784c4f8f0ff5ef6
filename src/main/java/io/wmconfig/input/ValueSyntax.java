package io.wmconfig.input;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * What a flag's value is like.
 *
 * @param label stands for the value in help
 * @param needs what is missing when there is no value, with its article
 * @param example a value that will do
 * @param words all values there are; empty when they cannot be listed
 * @param free whether a text that begins with two hyphens can be meant
 */
record ValueSyntax(String label, String needs, String example, List<String> words, boolean free) {
    static final ValueSyntax NONE = of("", "no value", "");
    static final ValueSyntax COLOR = of("COLOR", "a colour", "0056b3");
    static final ValueSyntax PIXELS = of("PX", "a number of pixels", "20");
    static final ValueSyntax PICTURE = of("URL", "an address", "https://cdn.example.com/logo.png");
    static final ValueSyntax TEXT = new ValueSyntax("TEXT", "a text", "How can we help?", List.of(), true);
    static final ValueSyntax LANGUAGE = of("TAG", "a language", "en-us");
    static final ValueSyntax HOST = of("HOST", "a host", "shop.example.com");
    static final ValueSyntax ID = of("ID", "an id", "0a1b2c3d-0000-4000-8000-0123456789ab");
    static final ValueSyntax SETTING = of("PATH=JSON", "a path and a value", "position.sideSpace=24");

    private static ValueSyntax of(String label, String needs, String example) {
        return new ValueSyntax(label, needs, example, List.of(), false);
    }

    /** Returns the shape of a value that is one of a few words. */
    static <E> ValueSyntax oneOf(E[] constants, Function<E, String> word) {
        List<String> words = Arrays.stream(constants).map(word).toList();
        return new ValueSyntax(String.join("|", words), "one of its words", words.get(0), words, false);
    }
}
