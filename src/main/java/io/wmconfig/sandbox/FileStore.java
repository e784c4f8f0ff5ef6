package io.wmconfig.sandbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Keeps an org in one file that several processes can use at the same time.
 *
 * <p>A large org is not rewritten for every change: changes are appended as lines until they are as long as the org.
 * The write of a last line without a line end was interrupted and never confirmed, so that line is ignored.
 */
final class FileStore implements OrgStore {
    private static final long LARGE = 512 * 1024;
    // As in JSON text sequences (RFC 7464): a character that JSON text cannot contain.
    private static final byte MARK = '\u001E';

    // A file lock belongs to the process: a second store in it would get an exception instead of waiting.
    private static final ConcurrentMap<Path, Lock> LOCKS = new ConcurrentHashMap<>();

    private final Path file;
    private final Path lockFile;
    private final OrgDocument document;
    private final Lock lock;
    private byte[] text = new byte[0];
    private @Nullable Stamp stamp;
    private long whole;
    private long end;
    private OrgState org;
    private @Nullable OrgState before;

    /** Shows whether a file was replaced, without reading it. */
    private record Stamp(@Nullable Object key, FileTime changed, long size) {
        static Stamp of(Path file) throws IOException {
            BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
            return new Stamp(now.fileKey(), now.lastModifiedTime(), now.size());
        }
    }

    private FileStore(Path file, OrgDocument document, OrgState seed) {
        this.file = file;
        this.lockFile = file.resolveSibling(file.getFileName() + ".lock");
        this.document = document;
        this.org = seed;
        this.lock = LOCKS.computeIfAbsent(file, any -> new ReentrantLock());
    }

    /** Opens the file, or creates it from the seed. */
    static FileStore open(Path file, OrgDocument document, OrgState seed) throws IOException {
        Path directory = file.toAbsolutePath().getParent();
        if (directory == null) {
            throw new IOException("`" + file + "` cannot be used as a state file");
        }
        Files.createDirectories(directory, permissions(directory, "rwx------"));
        Path place = directory.toRealPath().resolve(file.getFileName());
        FileStore store = new FileStore(Files.exists(place) ? place.toRealPath() : place, document, seed);
        store.transact(OrgState::isWritten);
        return store;
    }

    @Override
    public <T> T transact(Function<OrgState, T> work) throws IOException {
        lock.lock();
        try (FileChannel channel = FileChannel.open(
                        lockFile,
                        Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
                        permissions(file, "rw-------"));
                FileLock held = channel.lock()) {
            boolean isNew = load();
            OrgState copy = org.copy();
            T result = work.apply(copy);
            if (held.isValid() && (isNew || copy.isChanged())) {
                save(copy, isNew);
            }
            if (copy.isWritten()) {
                before = org;
            }
            org = copy;
            return result;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public <T> T before(Function<OrgState, T> work) {
        lock.lock();
        try {
            return work.apply((before == null ? org : before).copy());
        } finally {
            lock.unlock();
        }
    }

    private boolean load() throws IOException {
        if (!Files.exists(file) || Files.size(file) == 0) {
            return true;
        }
        Stamp now = Stamp.of(file);
        // Two writes of a small file in quick succession may have the same time and size.
        if (now.size() <= LARGE || !now.equals(stamp)) {
            read(Files.readAllBytes(file));
            stamp = now;
        }
        return false;
    }

    private void read(byte[] found) throws IOException {
        if (Arrays.equals(found, text)) {
            return;
        }
        try {
            int wholeLength = nextMark(found, 0);
            JsonNode root = json(found, 0, wholeLength);
            List<JsonNode> changes = new ArrayList<>();
            int complete = wholeLength;
            while (complete < found.length) {
                int next = nextMark(found, complete + 1);
                if (found[next - 1] != '\n') {
                    break;
                }
                changes.add(json(found, complete + 1, next));
                complete = next;
            }
            OrgState read = document.read(root);
            changes.forEach(change -> document.readOnto(read, change));
            org = read;
            whole = wholeLength;
            end = complete;
        } catch (JsonProcessingException e) {
            throw new IOException("`" + file + "` is not sandbox state: " + e.getOriginalMessage(), e);
        } catch (IOException | IllegalArgumentException e) {
            throw new IOException("`" + file + "` is not sandbox state: " + e.getMessage(), e);
        }
        remember(found);
    }

    private static int nextMark(byte[] bytes, int from) {
        int at = from;
        while (at < bytes.length && bytes[at] != MARK) {
            at++;
        }
        return at;
    }

    private static JsonNode json(byte[] bytes, int from, int to) throws IOException {
        return Json.read(new String(bytes, from, to - from, StandardCharsets.UTF_8));
    }

    private void save(OrgState changed, boolean isNew) throws IOException {
        if (!isNew && whole > LARGE && end < 2 * whole) {
            append(Json.bytes(document.writeChanges(org, changed)));
        } else {
            saveWhole(Json.pretty(document.write(changed)));
        }
        stamp = Stamp.of(file);
    }

    private void append(byte[] change) throws IOException {
        ByteBuffer line = ByteBuffer.allocate(change.length + 2)
                .put(MARK)
                .put(change)
                .put((byte) '\n')
                .flip();
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            // Overwrites the rest of an interrupted write.
            channel.truncate(end);
            long written = end;
            while (line.hasRemaining()) {
                written += channel.write(line, written);
            }
            end = written;
        }
    }

    private void saveWhole(byte[] bytes) throws IOException {
        Path temporary = Files.createTempFile(
                file.getParent(), file.getFileName() + ".", ".tmp", permissions(file, "rw-------"));
        try {
            Files.write(temporary, bytes);
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(temporary);
        }
        whole = bytes.length;
        end = bytes.length;
        remember(bytes);
    }

    private void remember(byte[] bytes) {
        text = bytes.length > LARGE ? new byte[0] : bytes;
    }

    private static FileAttribute<?>[] permissions(Path near, String posix) {
        return near.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(posix))}
                : new FileAttribute<?>[0];
    }
}
