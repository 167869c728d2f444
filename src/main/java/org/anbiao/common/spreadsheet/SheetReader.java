package org.anbiao.common.spreadsheet;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.anbiao.common.DomainException;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Reads the sheets of an uploaded workbook, row by row, behind the {@link SpreadsheetGuard}, in one of few threads
 * of its own and within a time limit.
 */
@Component
public class SheetReader {

    private static final int THREADS = 2;
    private static final int WAITING = 4;

    private final SpreadsheetLimits limits;
    private final ThreadPoolExecutor threads = new ThreadPoolExecutor(
            THREADS, THREADS, 30, TimeUnit.SECONDS, new ArrayBlockingQueue<>(WAITING), runnable -> {
                Thread thread = new Thread(runnable, "spreadsheet-reader");
                thread.setDaemon(true);
                return thread;
            });

    public SheetReader() {
        this(SpreadsheetLimits.HOUSE);
    }

    /** With other limits, for tests. */
    public SheetReader(SpreadsheetLimits limits) {
        this.limits = limits;
        threads.allowCoreThreadTimeOut(true);
    }

    /**
     * Checks the workbook and hands every row of its first sheet that is not empty to the consumer, in order. The
     * consumer runs in the reader's thread.
     *
     * @throws DomainException common.spreadsheet.… if the workbook is refused, too many are being read, or time is up
     */
    public void read(Path file, Consumer<SheetRow> rows) {
        await(() -> readNow(file, false, (sheet, row) -> rows.accept(row)));
    }

    /**
     * As {@link #read}, for every sheet of the workbook: each row comes with the name of its sheet, sheet after sheet.
     *
     * @throws DomainException as {@link #read}
     */
    public void readSheets(Path file, BiConsumer<String, SheetRow> rows) {
        await(() -> readNow(file, true, rows));
    }

    private void await(Runnable read) {
        Future<?> reading;
        try {
            reading = threads.submit(read);
        } catch (RejectedExecutionException e) {
            throw new DomainException("common.spreadsheet.busy");
        }
        try {
            reading.get(limits.seconds(), TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            reading.cancel(true);
            throw new DomainException("common.spreadsheet.time", limits.seconds());
        } catch (InterruptedException e) {
            reading.cancel(true);
            Thread.currentThread().interrupt();
            throw new DomainException("common.spreadsheet.busy");
        } catch (ExecutionException e) {
            throw refusal(e.getCause());
        }
    }

    private static RuntimeException refusal(@Nullable Throwable cause) {
        return cause instanceof DomainException || cause instanceof DataAccessException
                ? (RuntimeException) cause
                : new DomainException("common.spreadsheet.broken");
    }

    private void readNow(Path file, boolean every, BiConsumer<String, SheetRow> rows) {
        new SpreadsheetGuard(limits).check(file);
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true));
                Stream<Sheet> sheets = every ? workbook.getSheets() : Stream.of(workbook.getFirstSheet())) {
            for (Sheet sheet : sheets.toList()) {
                readNow(sheet, rows);
            }
        } catch (IOException e) {
            throw new DomainException("common.spreadsheet.broken");
        }
    }

    private static void readNow(Sheet sheet, BiConsumer<String, SheetRow> rows) throws IOException {
        try (Stream<Row> stream = sheet.openStream()) {
            var iterator = stream.iterator();
            while (iterator.hasNext() && !Thread.currentThread().isInterrupted()) {
                SheetRow row = row(iterator.next());
                if (!row.isEmpty()) {
                    rows.accept(sheet.getName(), row);
                }
            }
        }
    }

    private static SheetRow row(Row row) {
        List<SheetCell> cells = new ArrayList<>(row.getCellCount());
        for (int i = 0; i < row.getCellCount(); i++) {
            Cell cell = row.getCell(i);
            cells.add(cell == null ? SheetCell.EMPTY : SheetCell.of(cell));
        }
        return new SheetRow(row.getRowNum(), cells);
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }
}
