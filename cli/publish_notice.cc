// The papers of officials: one over all apps, which waits for the last of them, and in a folder one for each app. To
// standard output goes the one over all, or the one for the only app where its layout was asked for.
#include "cli/notice_request.h"
#include "cli/publisher.h"
#include "cli/scan_request.h"
#include "reports/notice/docx.h"
#include "reports/notice/page.h"
#include "reports/notice/page_html.h"
#include "reports/notice/table_csv.h"
#include "reports/notice/xlsx.h"

namespace mingcha::cli {
namespace {

struct Rendered {
  reports::NoticeApp app;
  std::vector<reports::NoticeSdk> sdks;
};

class NoticePublisher : public Publisher {
 public:
  NoticePublisher(const ScanRequest& request, std::string_view ending) : Publisher(request), ending_(ending) {
    notice_.heading = papers().heading;
  }

  std::any render(const judge::Report& report) const override {
    Rendered rendered{reports::notice_app(report, request_.known(), request_.lang),
                      reports::notice_sdks(report, request_.lang)};
    if (const judge::Report* before = papers().earlier(report.app.package))
      reports::recheck(rendered.app, *before, report, request_.lang);
    return rendered;
  }

  void put(std::any rendered, const std::string& name, Sink& sink) override {
    auto one = std::any_cast<Rendered>(std::move(rendered));
    if (request_.folder) save(for_app(one.app, one.sdks), name, sink);
    reports::add(notice_, std::move(one.app), std::move(one.sdks));
  }

  void finish(const Totals& totals, Sink& sink) override {
    notice_.unreadable = totals.unreadable;
    if (request_.folder) {
      save(over_all(notice_), std::string(kListing), sink);
    } else if (!papers().one_app_asked) {
      print(over_all(notice_), sink);
    } else if (!notice_.apps.empty()) {
      print(for_app(notice_.apps.front(), notice_.sdks), sink);
    }
  }

 protected:
  virtual Result<std::string> over_all(const reports::Notice& notice) const = 0;
  virtual Result<std::string> for_app(const reports::NoticeApp& app, const std::vector<reports::NoticeSdk>& sdks) const = 0;
  const NoticeRequest& papers() const noexcept { return *request_.notice; }

 private:
  void save(const Result<std::string>& bytes, const std::string& name, Sink& sink) const {
    if (!bytes) return sink.fail(describe(bytes.error()));
    sink.save(name + std::string(ending_), *bytes);
  }
  static void print(const Result<std::string>& bytes, Sink& sink) {
    if (!bytes) return sink.fail(describe(bytes.error()));
    sink.print(*bytes);
  }

  std::string_view ending_;
  reports::Notice notice_;
};

class DocxPublisher final : public NoticePublisher {
 public:
  explicit DocxPublisher(const ScanRequest& request) : NoticePublisher(request, ".docx") {}

 private:
  Result<std::string> over_all(const reports::Notice& notice) const override {
    return reports::docx(reports::listing_page(notice, papers().listing, request_.lang));
  }
  Result<std::string> for_app(const reports::NoticeApp& app, const std::vector<reports::NoticeSdk>&) const override {
    return reports::docx(reports::app_page(papers().heading, app, papers().paper, request_.lang));
  }
};

class XlsxPublisher final : public NoticePublisher {
 public:
  explicit XlsxPublisher(const ScanRequest& request) : NoticePublisher(request, ".xlsx") {}

 private:
  Result<std::string> over_all(const reports::Notice& notice) const override {
    return reports::xlsx(notice, papers().listing, request_.lang);
  }
  // A sheet has no form for one app: it is a listing with one row.
  Result<std::string> for_app(const reports::NoticeApp& app, const std::vector<reports::NoticeSdk>& sdks) const override {
    reports::Notice alone;
    alone.heading = papers().heading;
    reports::add(alone, app, sdks);
    return over_all(alone);
  }
};

class PaperHtmlPublisher final : public NoticePublisher {
 public:
  explicit PaperHtmlPublisher(const ScanRequest& request) : NoticePublisher(request, ".html") {}

 private:
  Result<std::string> over_all(const reports::Notice& notice) const override {
    return reports::page_html(reports::listing_page(notice, papers().listing, request_.lang), request_.lang);
  }
  Result<std::string> for_app(const reports::NoticeApp& app, const std::vector<reports::NoticeSdk>&) const override {
    return reports::page_html(reports::app_page(papers().heading, app, papers().paper, request_.lang), request_.lang);
  }
};

/// The annex: apps, and in a folder the SDKs in a file of their own, since their columns are others.
class PaperCsvPublisher final : public Publisher {
 public:
  using Publisher::Publisher;

  std::any render(const judge::Report& report) const override {
    return Rendered{reports::notice_app(report, request_.known(), request_.lang),
                    reports::notice_sdks(report, request_.lang)};
  }
  void put(std::any rendered, const std::string&, Sink&) override {
    auto one = std::any_cast<Rendered>(std::move(rendered));
    reports::add(notice_, std::move(one.app), std::move(one.sdks));
  }
  void finish(const Totals&, Sink& sink) override {
    const std::vector<reports::Table> tables =
        reports::listing_tables(notice_, request_.notice->listing, request_.lang);
    const std::string_view names[] = {".csv", "-sdk.csv"};
    for (std::size_t i = 0; i < tables.size() && i < std::size(names); ++i) {
      const std::string csv = reports::table_csv(tables[i]);
      if (request_.folder) {
        sink.save(std::string(kListing) + std::string(names[i]), csv);
      } else if (i == 0) {
        sink.print(csv);
      }
    }
  }

 private:
  reports::Notice notice_;
};

}  // namespace

std::unique_ptr<Publisher> publish_paper_html(const ScanRequest& request) {
  return std::make_unique<PaperHtmlPublisher>(request);
}
std::unique_ptr<Publisher> publish_paper_csv(const ScanRequest& request) {
  return std::make_unique<PaperCsvPublisher>(request);
}
std::unique_ptr<Publisher> publish_docx(const ScanRequest& request) { return std::make_unique<DocxPublisher>(request); }
std::unique_ptr<Publisher> publish_xlsx(const ScanRequest& request) { return std::make_unique<XlsxPublisher>(request); }

}  // namespace mingcha::cli
