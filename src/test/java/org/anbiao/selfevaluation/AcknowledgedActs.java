package org.anbiao.selfevaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anbiao.support.killed.StatementHalts.Place;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The acts on evaluations whose end somebody was told of, held against the acts that are recorded. */
final class AcknowledgedActs {

    private final JdbcClient superuser;
    private final Map<UUID, List<String>> told = new HashMap<>();

    AcknowledgedActs(JdbcClient superuser) {
        this.superuser = superuser;
    }

    synchronized void add(UUID evaluation, String act) {
        told.computeIfAbsent(evaluation, id -> new ArrayList<>()).add(act);
    }

    private List<String> of(UUID evaluation) {
        return told.getOrDefault(evaluation, List.of());
    }

    /**
     * Takes what a killed portal said as told: all of it is there, in its order; what it was stopped in stands before it or behind it
     * as it should; and of what it was in the midst of, at most the one act that nobody was told of any more is there as well.
     */
    void agreeAfter(KilledPortal killed, Collection<UUID> evaluations) {
        killed.said("done ").stream()
                .map(line -> line.split(" "))
                .filter(words -> EvaluationActs.ALL.contains(words[1]))
                .forEach(words -> add(UUID.fromString(words[2]), words[1]));
        for (String line : killed.said("halted ")) {
            String[] words = line.split(" ");
            if (EvaluationActs.ALL.contains(words[1])) {
                UUID evaluation = UUID.fromString(words[2]);
                List<String> expected = new ArrayList<>(of(evaluation));
                if (words[3].equals(Place.COMMITTED.name())) {
                    expected.add(words[1]);
                }
                assertThat(recorded(evaluation)).as(line).isEqualTo(expected);
            }
        }
        for (UUID evaluation : evaluations) {
            List<String> there = recorded(evaluation);
            assertThat(there).startsWith(of(evaluation).toArray(String[]::new));
            assertThat(there.size() - of(evaluation).size())
                    .as(there + " " + of(evaluation))
                    .isBetween(0, 1);
            told.put(evaluation, new ArrayList<>(there));
        }
    }

    /** While nobody is killed, what is there is what was told. */
    void agree() {
        told.forEach((evaluation, acts) -> assertThat(recorded(evaluation)).isEqualTo(acts));
    }

    /** The acts about an evaluation as they were recorded, under the names they have here. */
    private List<String> recorded(UUID evaluation) {
        return superuser.sql("""
                        select name from (
                            select u.id, case u.act
                                     when 'evaluation.answered' then case when u.old_value is null then 'answer' else 'answerAgain' end
                                     when 'evaluation.signed' then
                                       case when exists (select 1 from audit_entry b where b.subject_id = u.subject_id and b.id < u.id
                                                           and b.act = 'evaluation.returned') then 'signAgain' else 'sign' end
                                     when 'evaluation.withdrawn' then 'withdraw' when 'task.claimed' then 'takeUp'
                                     when 'task.handed_over' then 'delegate' when 'evaluation.returned' then 'sendBack'
                                     when 'improvement.planned' then 'plan' when 'review.passed_on' then 'approve'
                                     when 'evaluation.approved' then 'approveSecond' when 'improvement.finished' then 'improve'
                                     when 'evaluation.published' then 'publish' end as name
                            from audit_entry u
                            where u.subject_id = :id
                               or u.subject_id in (select i.id from improvement_item i where i.evaluation_id = :id)
                               or u.subject_id in (select w.id from work_item w join review r on r.case_id = w.subject_id
                                                   where w.subject_type = 'review' and r.subject_id = :id)) acts
                        where name is not null order by id
                        """).param("id", evaluation).query(String.class).list();
    }
}
