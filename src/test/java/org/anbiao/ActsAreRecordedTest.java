package org.anbiao;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.anbiao.audit.AuditLog;
import org.junit.jupiter.api.Test;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Every act is recorded: each public method of a service that may write reaches {@link AuditLog} by some path of calls.
 * What does not, stands here with its reason; a reason that is no longer needed fails, too.
 */
class ActsAreRecordedTest {

    /** Writing methods that record nothing, each with its reason. */
    private static final Map<String, String> NOT_RECORDED = Map.ofEntries(
            Map.entry(
                    "org.anbiao.administration.opening.OpeningService.cancel", "gives up a check; nothing was opened"),
            Map.entry(
                    "org.anbiao.administration.opening.OpeningService.check",
                    "writes staging rows only; confirming is recorded"),
            Map.entry("org.anbiao.audit.AuditLog.record", "is the record"),
            Map.entry("org.anbiao.audit.AuditLog.recordEach", "is the record"),
            Map.entry("org.anbiao.audit.AuditLog.recordOnceADay", "is the record"),
            Map.entry(
                    "org.anbiao.audit.AuditSearch.checkNow",
                    "its outcome is kept in audit_check, which nobody can change"),
            Map.entry(
                    "org.anbiao.campaign.CampaignEnd.close",
                    "recorded by the step of the process it starts (CampaignEnding)"),
            Map.entry(
                    "org.anbiao.campaign.CampaignEnd.withdraw", "recorded by the step of the process (CampaignEnding)"),
            Map.entry("org.anbiao.identity.InvitationAcceptance.find", "reads what a link or a code opens"),
            Map.entry("org.anbiao.identity.InvitationAcceptance.isByProvider", "reads how one logs in"),
            Map.entry("org.anbiao.mobilization.DocumentPrint.find", "reads the state of a running print"),
            Map.entry("org.anbiao.notification.MyMessages.read", "reads one's own message"),
            Map.entry("org.anbiao.notification.MyMessages.readAll", "reads one's own messages"),
            Map.entry("org.anbiao.mobilization.DocumentPrint.one", "makes pages of what was issued, writes nothing"),
            Map.entry(
                    "org.anbiao.registry.importing.ImportService.check",
                    "writes staging rows only; confirming is recorded"),
            Map.entry("org.anbiao.reporting.ReportCalendar.openDue", "opens what the calendar has due, nobody's act"),
            Map.entry(
                    "org.anbiao.selfevaluation.report.ResultReading.read",
                    "a visitor without an account; the counted reading is the record"),
            Map.entry("org.anbiao.workflow.TaskCompletion.page", "reads where a task is worked on"),
            Map.entry("org.anbiao.workflow.TaskCompletion.questions", "reads what a task asks for"));

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.anbiao");

    @Test
    void everyWritingMethodOfAServiceReachesTheRecord() {
        Set<String> silent = new TreeSet<>();
        for (JavaMethod method : writingMethods()) {
            if (!reachesRecord(method)) {
                silent.add(name(method));
            }
        }
        assertThat(silent)
                .as("record the act in AuditLog, in the transaction of the change, or say here why not")
                .isEqualTo(new TreeSet<>(NOT_RECORDED.keySet()));
    }

    @Test
    void theRuleFindsTheRecordWhereItIsMade() {
        assertThat(writingMethods().stream()
                        .filter(ActsAreRecordedTest::reachesRecord)
                        .map(ActsAreRecordedTest::name))
                .contains(
                        "org.anbiao.registry.PeopleService.appoint",
                        "org.anbiao.registry.EnterpriseService.register",
                        "org.anbiao.campaign.CampaignLaunch.launch");
    }

    private static List<JavaMethod> writingMethods() {
        List<JavaMethod> methods = new ArrayList<>();
        for (JavaClass type : CLASSES) {
            if (type.isAnnotatedWith(Service.class)) {
                type.getMethods().stream()
                        .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                        .filter(method -> !method.getModifiers().contains(JavaModifier.SYNTHETIC))
                        .filter(ActsAreRecordedTest::writes)
                        .forEach(methods::add);
            }
        }
        return methods;
    }

    private static boolean writes(JavaMethod method) {
        return transactional(method)
                .or(() -> transactional(method.getOwner()))
                .map(annotation -> !annotation.readOnly())
                .orElse(false);
    }

    private static Optional<Transactional> transactional(CanBeAnnotated annotated) {
        return annotated.isAnnotatedWith(Transactional.class)
                ? Optional.of(
                        annotated instanceof JavaMethod method
                                ? method.getAnnotationOfType(Transactional.class)
                                : ((JavaClass) annotated).getAnnotationOfType(Transactional.class))
                : Optional.empty();
    }

    private static boolean reachesRecord(JavaMethod start) {
        Deque<JavaCodeUnit> open = new ArrayDeque<>(List.of(start));
        Set<JavaCodeUnit> seen = new HashSet<>(open);
        while (!open.isEmpty()) {
            for (var call : open.pop().getCallsFromSelf()) {
                JavaClass owner = call.getTargetOwner();
                if (owner.isEquivalentTo(AuditLog.class) && call.getName().startsWith("record")) {
                    return true;
                }
                if (owner.getPackageName().startsWith("org.anbiao")) {
                    call.getTarget().resolveMember().ifPresent(member -> add((JavaCodeUnit) member, seen, open));
                }
            }
        }
        return false;
    }

    private static void add(JavaCodeUnit unit, Set<JavaCodeUnit> seen, Deque<JavaCodeUnit> open) {
        if (seen.add(unit)) {
            open.add(unit);
        }
        // what implements or overrides it may be what runs
        unit.getOwner().getAllSubclasses().stream()
                .flatMap(subclass -> subclass.getCodeUnits().stream())
                .filter(other -> other.getName().equals(unit.getName())
                        && other.getRawParameterTypes().equals(unit.getRawParameterTypes()))
                .filter(seen::add)
                .forEach(open::add);
    }

    private static String name(JavaMethod method) {
        return method.getOwner().getName() + "." + method.getName();
    }
}
