package io.wmconfig.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What a state file says: the whole org, and a line for each change since it was written whole.
 *
 * <p>The rule: a line that has an end was written; a last one without an end was cut short, and its change was never
 * answered. So a change is there or is not, as with a file that is replaced.
 *
 * @param whole the org when it was written whole
 * @param wholeLength how many bytes that takes
 * @param changes since then, from the oldest
 * @param length how many bytes all that counts takes
 */
record StateFileText(JsonNode whole, long wholeLength, List<JsonNode> changes, long length) {
    // As in JSON text sequences (RFC 7464): this character stands nowhere but between documents.
    private static final byte MARK = '\u001E';

    StateFileText {
        changes = List.copyOf(changes);
    }

    static StateFileText of(byte[] bytes) throws IOException {
        int end = next(bytes, 0);
        int wholeLength = end;
        JsonNode whole = Json.read(text(bytes, 0, end));
        List<JsonNode> changes = new ArrayList<>();
        while (end < bytes.length) {
            int next = next(bytes, end + 1);
            if (bytes[next - 1] != '\n') {
                break;
            }
            changes.add(Json.read(text(bytes, end + 1, next)));
            end = next;
        }
        return new StateFileText(whole, wholeLength, changes, end);
    }

    /** Returns a change as the line to append. */
    static ByteBuffer line(byte[] change) {
        return ByteBuffer.allocate(change.length + 2)
                .put(MARK)
                .put(change)
                .put((byte) '\n')
                .flip();
    }

    private static int next(byte[] bytes, int from) {
        int at = from;
        while (at < bytes.length && bytes[at] != MARK) {
            at++;
        }
        return at;
    }

    private static String text(byte[] bytes, int from, int to) {
        return new String(Arrays.copyOfRange(bytes, from, to), StandardCharsets.UTF_8);
    }
}
