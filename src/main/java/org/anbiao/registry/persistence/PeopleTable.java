package org.anbiao.registry.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.anbiao.common.privacy.PersonalCipher;
import org.anbiao.registry.EnterpriseId;
import org.anbiao.registry.Person;
import org.anbiao.registry.PersonRole;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** People of enterprises and their certificates. */
@Repository
public class PeopleTable {

    private final JdbcClient jdbc;
    private final PersonalCipher cipher;

    PeopleTable(JdbcClient jdbc, PersonalCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    /** Everyone who ever had a role, those in it first, then by role and name. */
    public List<Person> of(EnterpriseId enterprise) {
        Map<UUID, List<Person.Certificate>> certificates = certificates(enterprise);
        return jdbc.sql("""
                        select * from enterprise_person where enterprise_id = ?
                        order by (to_on is not null), role, name, from_on
                        """)
                .param(enterprise.value())
                .query((row, number) -> person(row, certificates))
                .list();
    }

    public Optional<Person> find(UUID id) {
        return jdbc.sql("select * from enterprise_person where id = ?")
                .param(id)
                .query((row, number) ->
                        person(row, certificates(new EnterpriseId(row.getObject("enterprise_id", UUID.class)))))
                .optional();
    }

    /** @param work of a special worker; null for every other role */
    public UUID insert(EnterpriseId enterprise, Person.Appointment appointment, @Nullable String work) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into enterprise_person (id, enterprise_id, name, phone, role, full_time, from_on, special_work)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        id,
                        enterprise.value(),
                        appointment.name().strip(),
                        cipher.encrypt(appointment.phone().strip()),
                        appointment.role().key(),
                        appointment.fullTime(),
                        appointment.from(),
                        work)
                .update();
        Person.Certificate certificate = appointment.certificate();
        if (certificate != null) {
            insertCertificate(enterprise, id, certificate);
        }
        return id;
    }

    public void insertCertificate(EnterpriseId enterprise, UUID personId, Person.Certificate certificate) {
        jdbc.sql("""
                        insert into person_certificate (enterprise_id, person_id, kind, number, issued_on, expires_on)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        enterprise.value(),
                        personId,
                        certificate.kind().strip(),
                        cipher.encrypt(certificate.number().strip()),
                        certificate.issuedOn(),
                        certificate.expiresOn())
                .update();
    }

    public void end(UUID id, LocalDate on) {
        jdbc.sql("update enterprise_person set to_on = ? where id = ?")
                .params(on, id)
                .update();
    }

    private Map<UUID, List<Person.Certificate>> certificates(EnterpriseId enterprise) {
        Map<UUID, List<Person.Certificate>> byPerson = new HashMap<>();
        jdbc.sql("select * from person_certificate where enterprise_id = ? order by issued_on")
                .param(enterprise.value())
                .query(row -> {
                    byPerson.computeIfAbsent(
                                    row.getObject("person_id", UUID.class), person -> new java.util.ArrayList<>())
                            .add(new Person.Certificate(
                                    row.getString("kind"),
                                    cipher.decrypt(row.getString("number")),
                                    date(row, "issued_on"),
                                    date(row, "expires_on")));
                });
        return byPerson;
    }

    private static @Nullable LocalDate date(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    private Person person(ResultSet row, Map<UUID, List<Person.Certificate>> certificates) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Person(
                id,
                new EnterpriseId(row.getObject("enterprise_id", UUID.class)),
                row.getString("name"),
                cipher.decrypt(row.getString("phone")),
                PersonRole.of(row.getString("role")),
                row.getObject("full_time", Boolean.class),
                row.getObject("from_on", LocalDate.class),
                date(row, "confirmed_on"),
                date(row, "to_on"),
                certificates.getOrDefault(id, List.of()));
    }
}
