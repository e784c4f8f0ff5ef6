package io.wmconfig.settings;

import io.wmconfig.problem.Problem;
import io.wmconfig.problem.ProblemException;
import io.wmconfig.problem.ProblemKind;
import io.wmconfig.problem.Suggestions;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Finds profiles: first in the project's file, then in the user's. */
public final class ProfileFiles {
    private static final String PROJECT = "wmconfig.yaml";
    private static final int LONGEST = 1 << 20;

    private final Path workingDirectory;
    private final Path home;
    private final String configHome;

    /**
     * A file that may define profiles.
     *
     * @param name for messages
     * @param directory that its relative paths are resolved against; empty for the working directory
     */
    private record ProfileLocation(Path path, String name, String directory) {}

    /** Sets the directories of the project and the user; reads nothing yet. */
    public ProfileFiles(Map<String, String> environment, Path workingDirectory, Path home) {
        this.workingDirectory = workingDirectory;
        this.home = home;
        // Windows sets APPDATA instead of XDG_CONFIG_HOME.
        this.configHome = environment.getOrDefault("XDG_CONFIG_HOME", environment.getOrDefault("APPDATA", ""));
    }

    /**
     * Returns the profile with this name.
     *
     * @param warnings receives warnings about the profile
     * @throws ProblemException with all errors in the first invalid file, or if there is no such profile
     */
    public Profile find(String name, List<String> warnings) {
        ProfileLocation project = project();
        ProfileLocation own = own();
        Map<String, Profile> ofProject = read(project);
        Profile found = ofProject.get(name);
        if (found == null) {
            Map<String, Profile> ofUser = read(own);
            found = ofUser.get(name);
            if (found == null) {
                throw unknown(name, List.of(project, own), List.of(ofProject, ofUser))
                        .toException();
            }
        } else if (readable(own).containsKey(name)) {
            warnings.add("the project's `" + PROJECT + "` and your `" + own.name() + "` both define profile `" + name
                    + "`; the project's is used");
        }
        return found;
    }

    /** Returns the names of all profiles, except those in a file with errors. */
    public Set<String> names() {
        Set<String> names = new TreeSet<>(readable(project()).keySet());
        names.addAll(readable(own()).keySet());
        return names;
    }

    private ProfileLocation project() {
        return new ProfileLocation(workingDirectory.resolve(PROJECT), PROJECT, "");
    }

    /** Returns the user's file. A relative {@code XDG_CONFIG_HOME} is ignored, as its specification requires. */
    private ProfileLocation own() {
        boolean named = configHome.startsWith("/")
                || (!configHome.isEmpty() && Path.of(configHome).isAbsolute());
        Path directory = (named ? Path.of(configHome) : home.resolve(".config")).resolve("wmconfig");
        Path path = directory.resolve("config.yaml");
        return new ProfileLocation(
                path, named ? path.toString() : "~/.config/wmconfig/config.yaml", directory.toString());
    }

    /** Returns none for a file with errors, which are reported when a profile from it is used. */
    private Map<String, Profile> readable(ProfileLocation place) {
        try {
            return read(place);
        } catch (ProblemException e) {
            return Map.of();
        }
    }

    /** Returns the profiles of a file; empty if it does not exist. */
    private Map<String, Profile> read(ProfileLocation place) {
        byte[] bytes = WholeFile.read(place.path(), place.name(), LONGEST);
        if (bytes == null) {
            return Map.of();
        }
        try {
            CharBuffer text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return new ProfileReader(place.name(), path -> resolved(place, path)).read(text.toString());
        } catch (CharacterCodingException e) {
            throw Problem.of(ProblemKind.INVALID_SETTINGS, "`" + place.name() + "` is not UTF-8 text")
                    .hint("save it as UTF-8")
                    .toException();
        }
    }

    private String resolved(ProfileLocation place, String path) {
        if (path.startsWith("~/")) {
            return home.resolve(path.substring(2)).toString();
        }
        return place.directory().isEmpty()
                ? path
                : Path.of(place.directory()).resolve(path).toString();
    }

    private static Problem unknown(String name, List<ProfileLocation> places, List<Map<String, Profile>> found) {
        List<String> all = new ArrayList<>();
        List<String> looked = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            List<String> names = found.get(i).keySet().stream().sorted().toList();
            names.stream().filter(one -> !all.contains(one)).forEach(all::add);
            String file = "`" + places.get(i).name() + "`";
            looked.add(
                    Files.exists(places.get(i).path())
                            ? file + " has " + (names.isEmpty() ? "none" : "`" + String.join("`, `", names) + "`")
                            : "there is no " + file);
        }
        List<String> near = Suggestions.near(name, all);
        return Problem.of(ProblemKind.INVALID_SETTINGS, "no profile `" + name + "`")
                .because(String.join("\n", looked))
                .hint(
                        near.isEmpty()
                                ? "write it into `" + PROJECT
                                        + "`: `profiles: { NAME: { region: eu-central-1, envFile: .env.NAME } }`"
                                : "did you mean `" + String.join("` or `", near) + "`?");
    }
}
