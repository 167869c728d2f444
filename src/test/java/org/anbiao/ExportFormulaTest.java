package org.anbiao;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * A name that begins with "=" stays a name in whatever is exported: workbooks are written with texts and numbers only, and the
 * one writer of CSV marks such texts (CsvTest). A new exporter has to be entered here, by somebody who has looked.
 */
class ExportFormulaTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.anbiao");

    private static final Set<String> EXPORTERS = Set.of(
            "AssessmentSheet",
            "AuditExport",
            "EditionSheet",
            "AttendanceSheet",
            "CaseSheet",
            "CheckSheets",
            "CreditListExport",
            "DualReportSheet",
            "EnterpriseExport",
            "EvaluationExport",
            "ExportDocuments",
            "FactController",
            "FormSheetWriter",
            "HazardRulesSheet",
            "ImportTemplate",
            "InstitutionCaseSheet",
            "OpeningSheets",
            "PickSheet",
            "ProblemSheet",
            "RiskRegister",
            "SupervisionSheet",
            "TableCsv",
            "TargetSheet");

    private static final Set<String> WORKBOOK_TYPES = Set.of(
            "org.dhatim.fastexcel.Workbook",
            "org.apache.poi.xssf.usermodel.XSSFWorkbook",
            "org.apache.poi.xssf.streaming.SXSSFWorkbook");

    @Test
    void noWorkbookHoldsAFormula() {
        noClasses()
                .should()
                .callMethodWhere(describe("writes a formula", (JavaMethodCall call) -> {
                    String name = call.getTarget().getName();
                    String owner = call.getTargetOwner().getPackageName();
                    return name.equals("setCellFormula")
                            || name.equals("setCellArrayFormula")
                            || name.equals("formula") && owner.startsWith("org.dhatim");
                }))
                .check(CLASSES);
    }

    @Test
    void everyExporterIsKnown() {
        Set<String> exporters = CLASSES.stream()
                .filter(type -> type.getConstructorCallsFromSelf().stream()
                        .map(call -> call.getTargetOwner())
                        .anyMatch(ExportFormulaTest::isExport))
                .map(JavaClass::getSimpleName)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(exporters).isEqualTo(new TreeSet<>(EXPORTERS));
    }

    private static boolean isExport(JavaClass type) {
        return WORKBOOK_TYPES.contains(type.getName()) || type.getSimpleName().equals("Csv");
    }
}
