package io.wmconfig.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wmconfig.problem.ProblemException;
import java.awt.Color;
import java.awt.Graphics;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PreviewFilesTest {
    private static final Duration LIMIT = Duration.ofSeconds(20);

    @TempDir
    private Path place;

    private Path programs;

    @BeforeEach
    void programs() throws IOException {
        programs = Files.createDirectory(place.resolve("bin"));
    }

    private PreviewFiles files(Map<String, String> environment) {
        return new PreviewFiles(place, new BrowserPrograms(environment));
    }

    private PreviewFiles files() {
        return files(Map.of("PATH", "/nowhere:" + programs));
    }

    private Path program(String name, String script) throws IOException {
        Path program = Files.writeString(programs.resolve(name), "#!/bin/sh\n" + script + "\n");
        return Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /** Puts a Chromium in place that takes its picture from a file. */
    private void chromium(int type) throws IOException {
        BufferedImage drawn = new BufferedImage(30, 500, type);
        Graphics pen = drawn.getGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 30, 500);
        pen.setColor(Color.BLUE);
        pen.fillRect(5, 5, 10, 95);
        // In a picture with shades, the JDK's writer uses every way to store a row.
        for (int y = 10; y < 90; y++) {
            for (int x = 16; x < 30; x++) {
                drawn.setRGB(x, y, new Color(x * 8, y * 2, (x * y) % 251).getRGB());
            }
        }
        ImageIO.write(drawn, "png", place.resolve("drawn.png").toFile());
        program(
                "chromium",
                "for a; do case $a in --screenshot=*) /bin/cp " + place.resolve("drawn.png")
                        + " \"${a#--screenshot=}\";; esac; done");
    }

    @ParameterizedTest
    @ValueSource(ints = {BufferedImage.TYPE_INT_RGB, BufferedImage.TYPE_INT_ARGB})
    void aPictureEndsSoonAfterThePage(int type) throws IOException {
        chromium(type);
        files().draw("<p>", 500, "look.png", LIMIT);
        BufferedImage whole = ImageIO.read(place.resolve("drawn.png").toFile());
        BufferedImage picture = ImageIO.read(place.resolve("look.png").toFile());
        assertThat(picture.getWidth()).isEqualTo(30);
        assertThat(picture.getHeight()).isEqualTo(100 + 40);
        assertThat(picture.getRGB(0, 0, 30, 140, null, 0, 30)).isEqualTo(whole.getRGB(0, 0, 30, 140, null, 0, 30));
    }

    @Test
    void aChromiumThatFailsIsNamed() throws IOException {
        program("chromium", "exit 3");
        assertThatThrownBy(() -> files().draw("<p>", 500, "look.png", LIMIT))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("did not save the picture");
        program("chromium", "exec /bin/sleep 60");
        assertThatThrownBy(() -> files().draw("<p>", 500, "look.png", Duration.ofMillis(300)))
                .hasMessageContaining("did not save the picture");
        assertThat(place.resolve("look.png")).doesNotExist();
    }

    @Test
    void whatCannotBeWrittenIsRefused() {
        assertThatThrownBy(() -> files().draw("<p>", 500, "no/look.png", LIMIT))
                .hasMessageContaining("is in a directory that does not exist");
        assertThatThrownBy(() -> files().draw("<p>", 500, "bin", LIMIT)).hasMessageContaining("is a directory");
        assertThatThrownBy(() -> files().draw("<p>", 500, "look.png", LIMIT))
                .hasMessageContaining("which is not installed");
    }

    @Test
    void aPageIsOpenedByTheBrowserThatIsNamed() throws IOException {
        Path browser = program("browser", "/bin/cp \"$1\" " + place.resolve("seen.html"));
        PreviewFiles files = files(Map.of("BROWSER", browser.toString()));
        String page = files.save("<p>Größe", null);
        files.open(page);
        assertThat(place.resolve("seen.html")).hasContent("<p>Größe");
        assertThat(Path.of(page)).hasContent("<p>Größe");
        assertThatThrownBy(() -> files(Map.of("BROWSER", "/nowhere")).open(page))
                .hasMessageContaining("cannot open a browser");
    }

    @Test
    void aPageIsSavedInTheWorkingDirectory() {
        assertThat(files().save("<p>", "look.html")).isEqualTo("look.html");
        assertThat(place.resolve("look.html")).hasContent("<p>");
        assertThatThrownBy(() -> files().save("<p>", "no/look.html"))
                .hasMessageContaining("`--out`: `no/look.html` is in a directory that does not exist");
    }

    @Test
    void onlyAPngIsTakenForAPage() throws IOException {
        chromium(BufferedImage.TYPE_INT_RGB);
        assertThat(Base64.getDecoder().decode(files().pagePicture("drawn.png")))
                .isEqualTo(Files.readAllBytes(place.resolve("drawn.png")));
        assertThatThrownBy(() -> files().pagePicture("bin/chromium")).hasMessageContaining("is not a PNG");
        assertThatThrownBy(() -> files().pagePicture("none.png")).hasMessageContaining("does not exist");
        assertThatThrownBy(() -> files().pagePicture("bin")).hasMessageContaining("`bin`");
        assertThatThrownBy(() -> files().pagePicture("\0")).hasMessageContaining("is not a valid file name");
    }
}
