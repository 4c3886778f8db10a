package org.alamedas.cli.command.ensemble;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.alamedas.cli.terminal.Console;
import org.alamedas.cli.terminal.Refusal;

/// DuckDB, which writes Parquet: a library of 77 MB that is not part of the program, and is taken from where the user
/// has it.
final class ParquetDriver {
    private static final String VERSION = "2.0.0.1";
    private static final String VARIABLE = "ALAMEDAS_DUCKDB";
    private static final String COORDINATES = "org.duckdb:duckdb_jdbc:" + VERSION;
    private static final String IN_REPOSITORY =
            ".m2/repository/org/duckdb/duckdb_jdbc/" + VERSION + "/duckdb_jdbc-" + VERSION + ".jar";

    private final Path jar;

    private ParquetDriver(Path jar) {
        this.jar = jar;
    }

    /// Finds the library: where the environment says, else in Maven's local repository.
    ///
    /// @param console where to speak
    /// @param environment the variables of the process
    /// @return the driver
    /// @throws Refusal with a way to get it, if it is not there
    static ParquetDriver find(Console console, Map<String, String> environment) throws Refusal {
        String said = environment.get(VARIABLE);
        Path jar = said == null ? Path.of(System.getProperty("user.home", ""), IN_REPOSITORY) : Path.of(said);
        if (!Files.isRegularFile(jar)) {
            throw Refusal.failed(
                    console.text("ensemble.no-duckdb", jar),
                    console.text("ensemble.get-duckdb", COORDINATES),
                    console.text("ensemble.say-duckdb", VARIABLE));
        }
        return new ParquetDriver(jar);
    }

    /// Writes a table as Parquet, in the order that it has, with one thread and little memory.
    ///
    /// @param csv the table
    /// @param parquet where it goes
    /// @param columns the names of its columns: the number of the member first, numbers behind it
    /// @throws IOException if that fails
    void convert(Path csv, Path parquet, List<String> columns) throws IOException {
        String types = columns.stream()
                .map(name -> quoted(name) + ": " + (name.equals(columns.getFirst()) ? "'UINTEGER'" : "'DOUBLE'"))
                .collect(Collectors.joining(", ", "{", "}"));
        String read = "read_csv(" + quoted(csv.toString()) + ", header = true, auto_detect = false, delim = ',', "
                + "quote = '\"', escape = '\"', parallel = false, columns = " + types + ")";
        try (URLClassLoader loader =
                        new URLClassLoader(new URL[] {jar.toUri().toURL()}, ClassLoader.getPlatformClassLoader());
                Connection connection = connect(loader);
                Statement statement = connection.createStatement()) {
            for (String setting : List.of(
                    "threads = 1",
                    "memory_limit = '512MB'",
                    "preserve_insertion_order = true",
                    "autoinstall_known_extensions = false",
                    "autoload_known_extensions = false")) {
                statement.execute("SET " + setting);
            }
            statement.execute("COPY (SELECT * FROM " + read + ") TO " + quoted(parquet.toString())
                    + " (FORMAT parquet, COMPRESSION zstd)");
        } catch (SQLException | ReflectiveOperationException | LinkageError e) {
            throw new IOException(jar + ": " + e.getMessage(), e);
        }
    }

    private static Connection connect(ClassLoader loader) throws ReflectiveOperationException, SQLException {
        Object driver = loader.loadClass("org.duckdb.DuckDBDriver")
                .getDeclaredConstructor()
                .newInstance();
        return ((Driver) driver).connect("jdbc:duckdb:", new Properties());
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
