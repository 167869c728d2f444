package org.anbiao.risk;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.anbiao.common.Messages;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/** The pages of an enterprise's risk map, manual, notices and cards as XHTML for the PDF renderer; points keep one number throughout. */
final class RiskPages {

    /** Room on a page across, in millimetres. */
    private static final double WIDTH = 257;

    /** Room for a plan and the list below it; a line of the list takes {@link #LINE}. */
    private static final double HEIGHT = 130;

    private static final double LINE = 7;
    private static final double LEAST = 80;
    private static final String STYLE = """
            @page { size: A4 landscape; margin: 18mm 20mm 16mm; @bottom-center { content: counter(page) ' / ' counter(pages);
                font-family: 'Noto Sans SC'; font-size: 9pt } }
            body { font-family: 'Noto Sans SC'; font-size: 10pt; line-height: 15pt; color: #000 }
            .page { page-break-before: always }
            .first { page-break-before: auto }
            h1 { font-family: 'Noto Serif SC'; font-size: 20pt; line-height: 28pt; font-weight: 400; text-align: center; margin: 0 }
            .name { text-align: center; font-size: 11pt; margin: 0 0 4mm }
            .note { margin: 0 0 2mm; color: #333; font-size: 9.5pt }
            table { width: 100%; border-collapse: collapse; margin: 1mm 0 3mm; -fs-table-paginate: paginate }
            th, td { border: 0.5pt solid #555; padding: 1mm 1.2mm; font-size: 9pt; line-height: 13pt; vertical-align: top;
                text-align: left; font-weight: 400; word-wrap: break-word }
            th { background: #eef1f5 }
            tr { page-break-inside: avoid }
            td.level { text-align: center }
            .red { background: #c62828; color: #fff }
            .orange { background: #d96200; color: #fff }
            .yellow { background: #f2c200; color: #332900 }
            .blue { background: #1e6fd9; color: #fff }
            .plan { position: relative; margin: 0 auto 3mm }
            .plan img { display: block }
            .mark { position: absolute; width: 6mm; height: 6mm; border-radius: 3mm; border: 0.5mm solid #fff; text-align: center;
                font-size: 9pt; line-height: 6mm }
            """;

    private final Messages messages;
    private final String enterprise;
    private final List<RiskPoint> points;
    private final List<UUID> numbers;
    private final LocalDate day;
    private final StringBuilder html = new StringBuilder(20_000)
            .append("<html lang=\"zh-CN\"><head><style>")
            .append(STYLE)
            .append("</style></head><body>");
    private boolean begun;

    /** @param points all of them, the highest first */
    RiskPages(Messages messages, String enterprise, List<RiskPoint> points, LocalDate day) {
        this.messages = messages;
        this.enterprise = enterprise;
        this.points = List.copyOf(points);
        this.numbers = points.stream().map(RiskPoint::id).toList();
        this.day = day;
    }

    /** The floor plan with its points, and below it what the numbers mean. */
    void map(RiskMap map, byte[] png) {
        List<RiskPoint> shown =
                points.stream().filter(point -> RiskMapService.isOn(map, point)).toList();
        page(text("map"), enterprise + "　" + map.title());
        double room = Math.max(LEAST, HEIGHT - LINE * shown.size());
        double scale = Math.min(WIDTH / map.width(), room / map.height());
        double width = map.width() * scale;
        double height = map.height() * scale;
        html.append("<div class=\"plan\" style=\"")
                .append(box(width, height))
                .append("\"><img style=\"")
                .append(box(width, height))
                .append("\" src=\"data:image/png;base64,")
                .append(Base64.getEncoder().encodeToString(png))
                .append("\"/>");
        for (RiskPoint point : shown) {
            RiskPoint.Spot spot = point.spot();
            if (spot != null) {
                html.append("<div class=\"mark ")
                        .append(point.color().code())
                        .append("\" style=\"left:")
                        .append(mm(spot.x() * width - 3.5))
                        .append(";top:")
                        .append(mm(spot.y() * height - 3.5))
                        .append("\">")
                        .append(number(point))
                        .append("</div>");
            }
        }
        html.append("</div>");
        note(text("counts", counts(shown)));
        table(
                List.of("number:7", "color:13", "place:20", "name:30", "responsible:30"),
                shown,
                point -> List.of(
                        number(point),
                        color(point),
                        point.content().place(),
                        point.content().name(),
                        level(point) + "　" + point.content().responsible()));
    }

    /** 管控手册: every point with all that is known. */
    void manual() {
        page(text("manual"), enterprise);
        note(text("counts", counts(points)));
        table(
                List.of(
                        "number:5",
                        "color:8",
                        "point:14",
                        "factors:16",
                        "accidents:10",
                        "measures:24",
                        "duties:13",
                        "responsible:10"),
                points,
                point -> List.of(
                        number(point),
                        color(point),
                        point.content().place() + "\n" + point.content().name() + "\n" + kind(point),
                        point.content().factors(),
                        accidents(point),
                        point.content().measures(),
                        duties(point),
                        level(point) + "\n" + point.content().responsible()));
    }

    /** The company's notice: red and orange points, and what the company itself answers for. */
    void company() {
        List<RiskPoint> shown = points.stream()
                .filter(point -> point.color().isHigh() || point.content().level() == ControlLevel.COMPANY)
                .toList();
        notice(text("company"), enterprise, shown);
    }

    /** The notice of a workshop or area. */
    void workshop(String place, List<RiskPoint> ofPlace) {
        notice(text("workshop"), enterprise + "　" + place, ofPlace);
    }

    /** The notice of a team or post. */
    void post(String post, List<RiskPoint> ofPost) {
        notice(text("post"), enterprise + "　" + post, ofPost);
    }

    private void notice(String title, String of, List<RiskPoint> shown) {
        page(title, of);
        note(text("counts", counts(shown)));
        table(
                List.of(
                        "number:6",
                        "color:10",
                        "point:19",
                        "factors:20",
                        "accidents:12",
                        "measures:23",
                        "responsible:10"),
                shown,
                point -> List.of(
                        number(point),
                        color(point),
                        point.content().place() + "\n" + point.content().name(),
                        point.content().factors(),
                        accidents(point),
                        point.content().measures(),
                        level(point) + "\n" + point.content().responsible()));
        note(text("posted", day));
    }

    /** 岗位安全风险告知卡: handed to everybody in the post. */
    void card(String post, String department, List<RiskPoint> ofPost) {
        page(text("card"), enterprise + "　" + (department.isEmpty() ? post : department + " · " + post));
        note(text("counts", counts(ofPost)));
        table(
                List.of("color:10", "point:18", "factors:20", "accidents:14", "measures:38"),
                ofPost,
                point -> List.of(
                        color(point),
                        point.content().place() + "\n" + point.content().name(),
                        point.content().factors(),
                        accidents(point),
                        point.content().measures()));
        note(text("emergency"));
        note(text("received"));
    }

    String html() {
        return html.append("</div></body></html>").toString();
    }

    private void page(String title, String of) {
        html.append(begun ? "</div>" : "")
                .append(begun ? "<div class=\"page\">" : "<div class=\"first\">")
                .append("<h1>")
                .append(escaped(title))
                .append("</h1><p class=\"name\">")
                .append(escaped(of))
                .append("</p>");
        begun = true;
    }

    private void note(String text) {
        html.append("<p class=\"note\">").append(escaped(text)).append("</p>");
    }

    private void table(
            List<String> columns, List<RiskPoint> rows, java.util.function.Function<RiskPoint, List<String>> cells) {
        html.append("<table><thead><tr>");
        for (String column : columns) {
            String[] parts = column.split(":");
            html.append("<th style=\"width: ")
                    .append(parts[1])
                    .append("%\">")
                    .append(escaped(text("column." + parts[0])))
                    .append("</th>");
        }
        html.append("</tr></thead><tbody>");
        for (RiskPoint row : rows) {
            html.append("<tr>");
            List<String> texts = cells.apply(row);
            for (int i = 0; i < texts.size(); i++) {
                boolean level = columns.get(i).startsWith("color:");
                html.append(level ? "<td class=\"level " + row.color().code() + "\">" : "<td>")
                        .append(escaped(texts.get(i)).replace("\n", "<br/>"))
                        .append("</td>");
            }
            html.append("</tr>");
        }
        html.append("</tbody></table>");
    }

    private String counts(List<RiskPoint> of) {
        return Arrays.stream(PointColor.values())
                .filter(color -> of.stream().anyMatch(point -> point.color() == color))
                .map(color -> text(
                        "count",
                        messages.chinese("risk.color." + color.code()),
                        of.stream().filter(point -> point.color() == color).count()))
                .collect(Collectors.joining("，"));
    }

    private String number(RiskPoint point) {
        return String.valueOf(numbers.indexOf(point.id()) + 1);
    }

    private String color(RiskPoint point) {
        return messages.chinese("risk.color." + point.color().code());
    }

    private String level(RiskPoint point) {
        return word("level", point.content().level());
    }

    private String kind(RiskPoint point) {
        return word("kind", point.content().kind());
    }

    private String word(String group, @Nullable Enum<?> one) {
        return one == null
                ? ""
                : messages.chinese("risk." + group + "." + one.name().toLowerCase(Locale.ROOT));
    }

    private String accidents(RiskPoint point) {
        return point.content().accidents().stream()
                .map(one -> messages.chinese("risk.accident." + one.code()))
                .collect(Collectors.joining("、"));
    }

    private String duties(RiskPoint point) {
        PointContent.Duties duties = point.content().duties();
        String every = text("every", duties.days());
        return point.color().isHigh()
                ? text("monitoring", duties.monitoring()) + "\n" + text("watch", duties.watch()) + "\n" + every
                : every;
    }

    private String text(String key, Object... arguments) {
        return messages.chinese("risk.print." + key, arguments);
    }

    private static String box(double width, double height) {
        return "width:" + mm(width) + ";height:" + mm(height);
    }

    private static String mm(double value) {
        return String.format(Locale.ROOT, "%.1fmm", value);
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
