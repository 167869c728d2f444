package org.anbiao.dualreport.persistence;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What an enterprise should have and the portal has no record of. */
@Repository
public class MissingRows {

    private final JdbcClient jdbc;

    MissingRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Codes of what is missing on a day, systems first; empty for places of the nine small kinds and what is closed. */
    public List<String> of(UUID enterpriseId, LocalDate on) {
        return jdbc.sql("""
                        select m.code
                        from enterprise e
                        cross join lateral (values
                            (1, 'posts', not exists (select from post p where p.enterprise_id = e.id and p.from_on <= :on
                                and (p.ended_on is null or p.ended_on > :on))),
                            (2, 'rules', not exists (select from enterprise_rule r where r.enterprise_id = e.id and r.kind = 'rule'
                                and r.in_force_on <= :on and (r.ended_on is null or r.ended_on > :on))),
                            (3, 'hazard_rules', not exists (select from hazard_rules h where h.enterprise_id = e.id
                                and h.state = 'in_force' and h.valid_from <= :on)),
                            (4, 'risk_points', not exists (select from risk_point r where r.enterprise_id = e.id and r.from_on <= :on
                                and (r.ended_on is null or r.ended_on > :on))),
                            (5, 'promise', not exists (select from safety_promise s where s.enterprise_id = e.id
                                and s.withdrawn_on is null and s.made_on <= :on and s.valid_until >= :on)),
                            (6, 'commitment', exists (select from notice_delivery n join campaign c on c.id = n.campaign_id
                                where n.enterprise_id = e.id and n.delivered_on <= :on and c.status = 'running'
                                and not exists (select from commitment m where m.enterprise_id = e.id
                                    and m.campaign_id = n.campaign_id and m.signed_on <= :on)))
                        ) as m (position, code, missing)
                        where e.id = :enterprise and e.status = 'active' and e.subject_kind = 'enterprise' and m.missing
                        order by m.position
                        """)
                .param("enterprise", enterpriseId)
                .param("on", on)
                .query(String.class)
                .list();
    }
}
