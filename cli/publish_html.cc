// A page an app, and a page over all of them. Without a folder one package gives its own page; several give the page
// over all, without links, since there is nothing to link to.
#include <vector>

#include "cli/publisher.h"
#include "cli/scan_request.h"
#include "reports/html/html_report.h"

namespace mingcha::cli {
namespace {

constexpr std::string_view kEnding = ".html";

struct Rendered {
  std::string page;  // empty: not needed
  reports::HtmlRow row;
};

class HtmlPublisher final : public Publisher {
 public:
  using Publisher::Publisher;

  std::any render(const judge::Report& report) const override {
    Rendered rendered;
    if (request_.folder || !several()) rendered.page = reports::html(report, request_.known(), request_.lang);
    rendered.row = reports::html_row(report, request_.known(), request_.lang);
    return rendered;
  }

  void put(std::any rendered, const std::string& name, Sink& sink) override {
    auto one = std::any_cast<Rendered>(std::move(rendered));
    if (request_.folder) {
      sink.save(name + std::string(kEnding), one.page);
    } else if (!several()) {
      sink.print(one.page);
    }
    apps_.push_back({std::move(one.row), request_.folder ? name + std::string(kEnding) : std::string()});
  }

  void finish(const Totals& totals, Sink& sink) override {
    if (totals.packages < 2) return;
    const std::string page = reports::html_listing(apps_, request_.known(), totals.unreadable, request_.lang);
    if (request_.folder) {
      sink.save(std::string(kListing) + std::string(kEnding), page);
    } else {
      sink.print(page);
    }
  }

 private:
  bool several() const noexcept { return request_.packages.size() > 1; }

  std::vector<reports::ListedApp> apps_;
};

}  // namespace

std::unique_ptr<Publisher> publish_html(const ScanRequest& request) {
  return std::make_unique<HtmlPublisher>(request);
}

}  // namespace mingcha::cli
