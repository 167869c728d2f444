package org.anbiao.registry.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anbiao.common.Messages;
import org.anbiao.common.PageRequest;
import org.anbiao.identity.Role;
import org.anbiao.registry.EnterpriseDirectory;
import org.anbiao.registry.EnterpriseFilter;
import org.anbiao.registry.EnterpriseListItem;
import org.anbiao.registry.persistence.ImportTable;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.TenantFixture;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A township with two villages and a station whose safety office imports; sheets with invented enterprises. */
@DatabaseTest
abstract class ImportTestBase {

    @TempDir
    Path folder;

    @Autowired
    TenantFixture fixture;

    @Autowired
    ImportService service;

    @Autowired
    ImportRunner runner;

    @Autowired
    ImportTable imports;

    @Autowired
    EnterpriseDirectory directory;

    @Autowired
    Messages messages;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    UUID county;
    UUID township;
    String townshipName;
    UUID east;

    @BeforeEach
    void logIn() {
        county = fixture.county();
        township = fixture.township(county);
        east = fixture.unit(township, "village", "东村");
        fixture.unit(township, "village", "西村");
        fixture.unit(township, "station", "工业站");
        townshipName = transaction.execute(status -> jdbc.sql("select short_name from tenant where id = ?")
                .param(township)
                .query(String.class)
                .single());
        fixture.logIn(township, Role.SAFETY_OFFICE);
    }

    @AfterEach
    void logOut() {
        fixture.logOut();
    }

    Map<ImportColumn, Object> row(String code, String name) {
        Map<ImportColumn, Object> row = new EnumMap<>(ImportColumn.class);
        row.put(ImportColumn.CODE, code);
        row.put(ImportColumn.NAME, name);
        row.put(ImportColumn.KIND, "企业");
        row.put(ImportColumn.VILLAGE, "东村");
        row.put(ImportColumn.SUPERVISOR, townshipName);
        return row;
    }

    static Map<ImportColumn, Object> with(Map<ImportColumn, Object> row, ImportColumn column, Object value) {
        row.put(column, value);
        return row;
    }

    UUID check(List<Map<ImportColumn, Object>> rows) {
        return service.check("test.xlsx", workbook(rows));
    }

    Path workbook(List<Map<ImportColumn, Object>> rows) {
        Path file = folder.resolve(UUID.randomUUID() + ".xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("企业");
            for (ImportColumn column : ImportColumn.values()) {
                sheet.value(0, column.ordinal(), column.heading(messages) + (column.required() ? "*" : ""));
            }
            for (int i = 0; i < rows.size(); i++) {
                int line = i + 1;
                rows.get(i).forEach((column, value) -> put(sheet, line, column.ordinal(), value));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    static void put(Worksheet sheet, int row, int column, Object value) {
        if (value instanceof Number number) {
            sheet.value(row, column, number);
        } else if (value instanceof LocalDate day) {
            sheet.value(row, column, day);
            sheet.style(row, column).format("yyyy/m/d").set();
        } else {
            sheet.value(row, column, (String) value);
        }
    }

    /** Confirms and writes in this thread. */
    void apply(UUID id) {
        transaction.executeWithoutResult(status -> imports.confirm(id));
        runner.run(id);
        assertThat(service.get(id).state()).isEqualTo(RegistryImport.State.DONE);
    }

    List<EnterpriseListItem> items() {
        return directory.rows(EnterpriseFilter.ACTIVE, new PageRequest(0, 1000));
    }

    List<String> names() {
        return items().stream().map(EnterpriseListItem::name).toList();
    }

    long count(String sql) {
        return transaction.execute(status -> jdbc.sql(sql).query(Long.class).single());
    }

    long stagedRows(UUID id) {
        return transaction.execute(status -> jdbc.sql("select count(*) from registry_import_row where import_id = ?")
                .param(id)
                .query(Long.class)
                .single());
    }
}
