package org.anbiao.selfevaluation.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.anbiao.selfevaluation.Evaluation;
import org.anbiao.selfevaluation.report.SignedReport;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code evaluation_report}. */
@Repository
public class EvaluationReportRows {

    private final JdbcClient jdbc;

    EvaluationReportRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All versions of an evaluation's report, the latest first. */
    public List<SignedReport> of(UUID evaluationId) {
        return jdbc.sql("select * from evaluation_report where evaluation_id = ? order by round desc")
                .param(evaluationId)
                .query(EvaluationReportRows::report)
                .list();
    }

    public void insert(Evaluation evaluation, SignedReport report, UUID signatureFileId) {
        jdbc.sql("""
                        insert into evaluation_report (id, enterprise_id, evaluation_id, round, points, full_points, percent,
                            applicable_count, met_count, not_met_count, changed_documents, signer_name, signed_on, signature_file_id, pdf_file_id, docx_file_id)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        report.id(),
                        evaluation.enterpriseId(),
                        evaluation.id(),
                        report.round(),
                        report.points(),
                        report.fullPoints(),
                        report.percent(),
                        report.applicable(),
                        report.met(),
                        report.notMetCount(),
                        report.changedDocuments(),
                        report.signerName(),
                        report.signedOn(),
                        signatureFileId,
                        report.pdfFileId(),
                        report.docxFileId())
                .update();
    }

    private static SignedReport report(ResultSet row, int number) throws SQLException {
        return new SignedReport(
                row.getObject("id", UUID.class),
                row.getObject("evaluation_id", UUID.class),
                row.getInt("round"),
                row.getBigDecimal("points"),
                row.getBigDecimal("full_points"),
                row.getBigDecimal("percent"),
                row.getObject("applicable_count", Integer.class),
                row.getObject("met_count", Integer.class),
                row.getInt("not_met_count"),
                row.getString("changed_documents"),
                row.getString("signer_name"),
                row.getObject("signed_on", LocalDate.class),
                row.getObject("pdf_file_id", UUID.class),
                row.getObject("docx_file_id", UUID.class));
    }
}
