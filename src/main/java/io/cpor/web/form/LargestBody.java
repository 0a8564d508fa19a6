package io.cpor.web.form;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** How large the body of a request may be: a year of Microsoft's reports is larger than anything else that is sent. */
@Component
public class LargestBody {
    public static final String REPORTS_API = "/api/reports/import";
    public static final String REPORTS_PAGE = "/staff/reports/import";

    /** What stands around a file in a body. */
    private static final long AROUND = 64L * 1024;

    private final DataSize ordinary;
    private final DataSize report;

    LargestBody(
            @Value("${spring.servlet.multipart.max-request-size}") DataSize ordinary,
            @Value("${cpor.reports.largest}") DataSize report) {
        this.ordinary = ordinary;
        this.report = report;
    }

    /** In bytes. */
    long of(HttpServletRequest request) {
        return isReport(request) ? report.toBytes() + AROUND : ordinary.toBytes();
    }

    private static boolean isReport(HttpServletRequest request) {
        return request.getMethod().equals("POST")
                && (request.getRequestURI().equals(REPORTS_API)
                        || request.getRequestURI().equals(REPORTS_PAGE));
    }

    /** What a program is told that sends more, or does not say how much it sends. */
    String words(HttpServletRequest request) {
        return isReport(request)
                ? "Announce a length; a report has at most " + report.toMegabytes()
                        + " MB. Download it for a shorter time, and send the parts."
                : "Announce a length of at most 11 MB; a file has at most 10 MB.";
    }
}
