package io.wmconfig.input;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import io.wmconfig.look.QuotedInput;
import io.wmconfig.problem.Problem;
import io.wmconfig.problem.ProblemException;
import io.wmconfig.problem.ProblemKind;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Reads strict JSON as text, so that numbers stay exact. */
final class JsonText {
    private static final int DEEPEST = 100;
    private static final Pattern WORD = Pattern.compile("[^\\s\\[\\]{}\",:'][^\\[\\]{}\",]*");
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
            .build();

    private JsonText() {}

    /**
     * Returns the JSON value without white space, with every number as written.
     *
     * @throws ProblemException whose summary continues "must give PATH …"
     */
    static String compact(String text) {
        StringWriter compact = new StringWriter();
        try (JsonParser parser = FACTORY.createParser(text);
                JsonGenerator generator = FACTORY.createGenerator(compact)) {
            if (parser.nextToken() == null) {
                throw refused("a JSON value, found nothing").toException();
            }
            do {
                copyToken(parser, generator);
            } while (!generator.getOutputContext().inRoot() && parser.nextToken() != null);
            if (parser.nextToken() != null) {
                throw refused("one JSON value, found more in " + QuotedInput.text(text))
                        .toException();
            }
        } catch (StreamConstraintsException beyond) {
            throw refused("a smaller JSON value, found one that is too deep or too long")
                    .because("it may nest " + DEEPEST + " levels, and a number may have 1000 digits")
                    .toException();
        } catch (IOException noJson) {
            throw noJson(text, noJson).toException();
        }
        return compact.toString();
    }

    private static void copyToken(JsonParser parser, JsonGenerator generator) throws IOException {
        switch (parser.currentToken()) {
            case FIELD_NAME -> generator.writeFieldName(whole(parser.currentName()));
            case VALUE_STRING -> generator.writeString(whole(parser.getText()));
            // As text, so that 1.10 stays 1.10 and exponents are not expanded.
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> generator.writeNumber(number(parser.getText()));
            default -> generator.copyCurrentEvent(parser);
        }
    }

    private static String number(String text) {
        try {
            new BigDecimal(text);
            return text;
        } catch (NumberFormatException beyond) {
            throw refused("a number with a smaller exponent, found " + QuotedInput.text(text))
                    .toException();
        }
    }

    private static String whole(String text) {
        if (text.codePoints().anyMatch(point -> Character.getType(point) == Character.SURROGATE)) {
            throw refused("complete characters, found half of one in " + QuotedInput.text(text))
                    .because("an unpaired surrogate cannot be sent as UTF-8")
                    .toException();
        }
        return text;
    }

    private static Problem noJson(String text, IOException noJson) {
        if (noJson.getMessage() != null && noJson.getMessage().startsWith("Duplicate field")) {
            return refused("unique keys, found a duplicate in " + QuotedInput.text(text));
        }
        String typed = text.strip();
        Problem wrong = refused("a JSON value, found " + QuotedInput.text(typed));
        if (typed.startsWith("{") || typed.startsWith("[")) {
            return wrong.because("most shells remove double quotes: put single quotes around the whole argument, and"
                    + " double quotes around each key and string");
        }
        if (WORD.matcher(typed).matches() && QuotedInput.visible(typed).equals(typed)) {
            return wrong.because("put strings in double quotes, and the whole argument in single quotes")
                    .hint("\"" + typed.replace("\\", "\\\\") + "\"");
        }
        return wrong;
    }

    private static Problem refused(String rest) {
        return Problem.of(ProblemKind.INVALID_INPUT, rest);
    }
}
