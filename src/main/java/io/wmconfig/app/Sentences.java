package io.wmconfig.app;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cleans messages: keeps common words, numbers, and the API's words and field names, and replaces everything else. */
final class Sentences {
    /** Shorter texts would be found inside many ordinary words. */
    private static final int SHORTEST = 3;

    private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{N}\\p{M}_.+/=@:%#~-]*[\\p{L}\\p{N}\\p{M}_/=@%#~]");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}(ms|s)?|#[0-9A-Fa-f]{3,8}");
    private static final Set<String> CAPITALS = Set.of(
            ("A An The This That Value Property No Not Unable You Cannot Invalid Requested Allowable Draft Version"
                            + " Feature Missing Bad Unknown It There HTTP API Failed")
                    .split(" "));

    /** Words of error messages; any other word could be a name in the org. */
    private static final Set<String> COMMON =
            Set.of(("a absent absolute accepted active added again age allowable allowed already an and"
                            + " answer answered any api application are array as ascending at authentication"
                            + " authorized bad be because been between body boolean but by can cannot change"
                            + " changed changes character characters charset check client colour colours compared"
                            + " configuration configurations conflict constraint could create created creating"
                            + " credentials currently date default defaults delete deleted deleting deployment"
                            + " deployments descending differ differs does domain domains done down draft drafts"
                            + " dropped due element elements empty enabled entity error exceeded exist exists"
                            + " expired failed feature field fields find finished flow flows for forbidden form"
                            + " format found fraction from gone gzip had has have header hexadecimal honored host"
                            + " hosts http id identity ids if ignored implemented in inactive instead integer"
                            + " internal interrupted into invalid is it item items its json kept key keys known"
                            + " label labels lack language languages large late latest left length less level limit"
                            + " limits list long look lower maintenance malformed many max maximum may member"
                            + " message messenger method minimum minute missing mixed more most must name named"
                            + " names network new newest next no not nothing null number object of on only"
                            + " operation or order other overloaded own page parameter pass pending perform"
                            + " permission permissions please position present previous private process property"
                            + " public publish published publishing query range rate reached read reads reason"
                            + " received refused relative remove removed reordered request requested requests"
                            + " required reset resource resources result retry role same say says second seconds"
                            + " sent served server service set setting settings shown shows side since size some"
                            + " something soon space stale status still stopped store string such support supported"
                            + " syntax temporarily terminated text texts than that the their them there third this"
                            + " time times title to token too total tries try type unable unavailable understood"
                            + " unexpected unknown unsupported until up update updated upper use used user users"
                            + " uses using utf valid validation value values version versions violates visible"
                            + " visitors wait waiting was were what when where which while whole width will window"
                            + " with without word words write written wrong yet you your zero")
                    .split(" "));

    private final Map<String, String> replaced = new HashMap<>();
    private final List<String> known;
    private final Set<String> fields;
    private final Set<String> words;

    /**
     * Creates a cleaner.
     *
     * @param known texts that identify something, always removed
     * @param fields names of fields that may stay
     * @param words of the API that may stay
     */
    Sentences(Collection<String> known, Set<String> fields, Set<String> words) {
        // Longest first: one name may be part of another.
        this.known = known.stream()
                .filter(one -> one.length() >= SHORTEST)
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
        this.fields = fields;
        this.words = words;
    }

    /** Returns whether a text contains one of the known texts. */
    boolean names(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return known.stream().anyMatch(one -> lower.contains(one.toLowerCase(Locale.ROOT)));
    }

    String clean(String sentence) {
        String rest = sentence;
        for (String one : known) {
            if (rest.toLowerCase(Locale.ROOT).contains(one.toLowerCase(Locale.ROOT))) {
                rest = Pattern.compile(Pattern.quote(one), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                        .matcher(rest)
                        .replaceAll(" … ");
            }
        }
        Matcher tokens = TOKEN.matcher(rest);
        return tokens.replaceAll(
                token -> Matcher.quoteReplacement(passes(token.group()) ? token.group() : word(token.group())));
    }

    private boolean passes(String token) {
        if (plain(token) || CAPITALS.contains(token)) {
            return true;
        }
        boolean dotted = token.indexOf('.') >= 0;
        for (String part : token.split("[.:=/-]", -1)) {
            boolean fine = dotted ? fields.contains(part) || part.matches("\\d{0,9}") : part.isEmpty() || plain(part);
            if (!fine) {
                return false;
            }
        }
        return true;
    }

    private boolean plain(String token) {
        return COMMON.contains(token)
                || words.contains(token)
                || fields.contains(token)
                || NUMBER.matcher(token).matches();
    }

    private String word(String token) {
        return replaced.computeIfAbsent(token, any -> "word-" + (replaced.size() + 1));
    }
}
