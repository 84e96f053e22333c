// The listing as one table, whose rows go out as they come.
#include "cli/publisher.h"
#include "cli/scan_request.h"
#include "reports/csv/csv_report.h"

namespace mingcha::cli {
namespace {

class CsvPublisher final : public Publisher {
 public:
  explicit CsvPublisher(const ScanRequest& request) : Publisher(request), listing_(request.lang) {}

  std::any render(const judge::Report& report) const override {
    return reports::csv_rows(report, request_.known(), request_.lang);
  }

  void put(std::any rendered, const std::string& name, Sink& sink) override {
    const auto rows = std::any_cast<reports::CsvRows>(std::move(rendered));
    if (!request_.folder) {
      begin(sink);
      sink.print(listing_.next(rows));
      return;
    }
    reports::CsvListing alone(request_.lang);
    sink.save(name + ".csv", alone.head(request_.known()) + alone.next(rows));
    rows_ += listing_.next(rows);
  }

  void finish(const Totals& totals, Sink& sink) override {
    if (!request_.folder) {
      begin(sink);
    } else if (totals.packages > 1) {
      sink.save(std::string(kListing) + ".csv", listing_.head(request_.known()) + rows_);
    }
  }

 private:
  void begin(Sink& sink) {
    if (!begun_) sink.print(listing_.head(request_.known()));
    begun_ = true;
  }

  reports::CsvListing listing_;
  std::string rows_;  // of the listing in a folder
  bool begun_ = false;
};

}  // namespace

std::unique_ptr<Publisher> publish_csv(const ScanRequest& request) {
  return std::make_unique<CsvPublisher>(request);
}

}  // namespace mingcha::cli
