package io.wmconfig.look;

import io.wmconfig.problem.Problem;
import io.wmconfig.problem.ProblemException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The kinds of values: how they are typed, read and written to the API.
 *
 * <p>It uses switches because a lambda per shape would cost milliseconds at every start.
 */
@SuppressWarnings("ImmutableEnumChecker") // nothing changes the words
public enum ValueShape {
    SWITCH("", "no value", ""),
    COLOR("COLOR", "a colour", "0056b3"),
    PIXELS("PX", "a number of pixels", "20"),
    PICTURE("URL", "an address", "https://cdn.example.com/logo.png"),
    /** One line for colleagues. */
    TEXT("TEXT", "a text", "How can we help?"),
    /** A text for visitors. */
    LABEL("TEXT", "a text", "How can we help?"),
    LANGUAGE("TAG", "a language", "en-us"),
    HOST("HOST", "a host", "shop.example.com"),
    ID("ID", "an id", "0a1b2c3d-0000-4000-8000-0123456789ab"),
    /** A path and JSON. */
    SETTING("PATH=JSON", "a path and a value", "position.sideSpace=24"),
    CORNER(LauncherPosition.values()),
    VISIBILITY(LauncherVisibility.values()),
    STYLE(LauncherStyle.values());

    private final String label;
    private final String needs;
    private final String example;
    private final ApiWord[] constants;
    private final List<String> words;

    ValueShape(String label, String needs, String example, ApiWord... constants) {
        this.label = label;
        this.needs = needs;
        this.example = example;
        this.constants = constants;
        this.words = words(constants);
    }

    ValueShape(ApiWord[] constants) {
        this(
                String.join("|", words(constants)),
                "one of " + String.join(", ", words(constants)),
                constants[0].word(),
                constants);
    }

    private static List<String> words(ApiWord[] constants) {
        return Arrays.stream(constants).map(ApiWord::word).toList();
    }

    /** Returns the placeholder in help, for example {@code PX}; empty for a switch. */
    public String label() {
        return label;
    }

    /** Returns what a flag without a value is missing, with its article. */
    public String needs() {
        return needs;
    }

    public String example() {
        return example;
    }

    /** Returns all values; empty if they cannot be listed. */
    public List<String> words() {
        return words;
    }

    /** Returns whether a value may start with two hyphens. */
    public boolean isFree() {
        return this == TEXT || this == LABEL;
    }

    /** Returns whether the API stores a number. */
    public boolean isNumber() {
        return this == PIXELS;
    }

    /**
     * Reads a value.
     *
     * @throws ProblemException without a subject, see the package
     */
    public Object parse(String text) {
        return switch (this) {
            case SWITCH -> on(text);
            case COLOR -> HexColor.parse(text);
            case PIXELS -> Pixels.parse(text);
            case PICTURE -> WebAddress.parse(text);
            case TEXT -> PlainText.parse(text);
            case LABEL -> PlainText.label(text);
            case LANGUAGE -> LanguageTag.parse(text);
            case HOST -> HostName.parse(text);
            case ID -> flowId(text);
            case CORNER -> corner(text.strip());
            case VISIBILITY, STYLE -> word(text.strip());
            case SETTING -> throw new IllegalArgumentException("JSON is read where flags are");
        };
    }

    /** Accepts an empty text, or {@code true}, the placeholder of option parsers. */
    private static boolean on(String text) {
        if (text.isEmpty() || text.equals("true")) {
            return true;
        }
        throw InvalidValue.because("takes no value, found " + QuotedInput.text(text))
                .toException();
    }

    /** Reads a position; {@code left} and {@code right} are at the bottom. */
    private ApiWord corner(String typed) {
        return switch (typed.toLowerCase(Locale.ROOT)) {
            case "left" -> LauncherPosition.BOTTOM_LEFT;
            case "right" -> LauncherPosition.BOTTOM_RIGHT;
            default -> word(typed);
        };
    }

    private ApiWord word(String typed) {
        return find(typed).orElseThrow(() -> refusal(typed).toException());
    }

    /** Returns the constant for a word in any case. */
    private Optional<ApiWord> find(String typed) {
        String lower = typed.toLowerCase(Locale.ROOT);
        return Arrays.stream(constants).filter(one -> one.word().equals(lower)).findFirst();
    }

    private Problem refusal(String typed) {
        int last = words.size() - 1;
        String rule = "must be `" + String.join("`, `", words.subList(0, last)) + "` or `" + words.get(last) + "`";
        return InvalidValue.disguised(rule, typed, plain -> find(plain).isPresent())
                .orElse(InvalidValue.rule(rule, typed));
    }

    /** Reads the ID of a flow; returns it in lower case. */
    private static String flowId(String text) {
        String typed = text.strip();
        if (isUuid(typed)) {
            return typed.toLowerCase(Locale.ROOT);
        }
        String rule = "must be a flow ID, 32 hex digits such as `0a1b2c3d-0000-4000-8000-0123456789ab`";
        Problem wrong = InvalidValue.rule(rule, typed);
        throw InvalidValue.disguised(rule, typed, ValueShape::isUuid)
                .orElse(typed.isEmpty() ? wrong : wrong.because("flows can't be looked up by name"))
                .toException();
    }

    /** Returns whether a text looks like the ID of a deployment, a configuration or a flow. */
    public static boolean isUuid(String text) {
        return text.matches("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");
    }

    /** Returns a value as the API writes it. */
    public static Object toApi(Object value) {
        return value instanceof ApiWord word ? word.apiWord() : value instanceof Integer ? value : value.toString();
    }

    /** Returns the value of an API text if {@link #toApi} would write an equivalent text, else null. */
    public @Nullable Object ofApi(String text) {
        for (ApiWord one : constants) {
            if (one.apiWord().equals(text)) {
                return one;
            }
        }
        try {
            return switch (this) {
                case COLOR -> HexColor.tryParse(text).orElse(null);
                case PIXELS -> text.matches("[0-9]{1,4}") ? (Object) Pixels.parse(text) : null;
                case PICTURE -> text.equals(text.strip()) ? WebAddress.parse(text) : null;
                default -> null;
            };
        } catch (ProblemException noValue) {
            return null;
        }
    }

    /** Returns the word in flags and files for an API word in any case; unknown words are kept. */
    public String wordFor(String apiText) {
        for (ApiWord one : constants) {
            if (one.apiWord().equalsIgnoreCase(apiText)) {
                return one.word();
            }
        }
        return this == COLOR ? apiText.toLowerCase(Locale.ROOT) : apiText;
    }
}
