// The listing for people: every app's section is kept, since the table of all stands first.
#include "cli/publisher.h"
#include "cli/scan_request.h"
#include "reports/text/text_report.h"

namespace mingcha::cli {
namespace {

class TextPublisher final : public Publisher {
 public:
  using Publisher::Publisher;

  std::any render(const judge::Report& report) const override {
    return reports::text_section(report, request_.known(), request_.lang, request_.verbose);
  }

  void put(std::any rendered, const std::string& name, Sink& sink) override {
    sections_.push_back(std::any_cast<reports::TextSection>(std::move(rendered)));
    if (request_.folder) sink.save(name + ".txt", listing({sections_.back()}, 0));
  }

  void finish(const Totals& totals, Sink& sink) override {
    const bool several = totals.packages > 1;
    if (request_.folder) {
      if (several) sink.save(std::string(kListing) + ".txt", listing(sections_, totals.unreadable));
    } else if (several || !sections_.empty()) {
      sink.print(listing(sections_, totals.unreadable));
    }
  }

 private:
  std::string listing(const std::vector<reports::TextSection>& sections, std::size_t unreadable) const {
    return reports::text_listing(sections, request_.known(), unreadable, request_.lang);
  }

  std::vector<reports::TextSection> sections_;
};

}  // namespace

std::unique_ptr<Publisher> publish_text(const ScanRequest& request) {
  return std::make_unique<TextPublisher>(request);
}

}  // namespace mingcha::cli
