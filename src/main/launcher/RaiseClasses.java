import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

/**
 * Gives the oldest classes in a jar the format of Java 17; what they do stays as it is.
 *
 * <p>Classes of Java 5 have no stack maps. No class-data archive holds such a class verified and linked, so the JVM does
 * both at every start. Used while packaging; never shipped.
 */
final class RaiseClasses {
    private RaiseClasses() {}

    public static void main(String[] args) throws IOException {
        Path jar = Path.of(args[0]);
        Path raised = Path.of(args[0] + ".raised");
        try (JarFile from = new JarFile(jar.toFile());
                URLClassLoader library = new URLClassLoader(new URL[] {jar.toUri().toURL()});
                JarOutputStream to = new JarOutputStream(Files.newOutputStream(raised))) {
            List<JarEntry> entries = Collections.list(from.entries());
            for (JarEntry entry : entries) {
                byte[] content = from.getInputStream(entry).readAllBytes();
                JarEntry copy = new JarEntry(entry.getName());
                copy.setTimeLocal(entry.getTimeLocal());
                to.putNextEntry(copy);
                to.write(isOld(entry.getName(), content) ? raised(content, library) : content);
                to.closeEntry();
            }
        }
        Files.move(raised, jar, StandardCopyOption.REPLACE_EXISTING);
    }

    private static boolean isOld(String name, byte[] content) {
        int majorVersion = name.endsWith(".class") ? content[6] << 8 | content[7] : Opcodes.V17;
        return majorVersion < Opcodes.V1_6;
    }

    private static byte[] raised(byte[] old, ClassLoader library) {
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_FRAMES) {
            @Override
            protected ClassLoader getClassLoader() {
                return library;
            }
        };
        ClassVisitor newer = new ClassVisitor(Opcodes.ASM9, writer) {
            @Override
            public void visit(int version, int access, String name, String signature, String parent, String[] interfaces) {
                super.visit(Opcodes.V17, access, name, signature, parent, interfaces);
            }
        };
        new ClassReader(old).accept(newer, ClassReader.SKIP_FRAMES);
        return writer.toByteArray();
    }
}
