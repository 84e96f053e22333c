#include "analyzer/program/lambda.h"

#include "analyzer/dex/call_site.h"

namespace mingcha::program {

Lambda read_lambda(const Program& program, const Methods& methods, std::uint32_t dex,
                   std::uint32_t call_site_idx) {
  const dex::DexFile& file = program.dex_files()[dex];
  const Result<dex::CallSite> site = dex::read_call_site(file, call_site_idx);
  if (!site || site->bootstrap.is_field()) return {};
  if (file.type(file.method({site->bootstrap.field_or_method_id}).class_idx) !=
      "Ljava/lang/invoke/LambdaMetafactory;") {
    return {};
  }
  Lambda lambda;
  lambda.method_name = file.string(site->name_idx);
  lambda.interface = program.type(dex, file.proto(site->proto_idx).return_type_idx);
  const std::size_t body = dex::CallSite::kFirstExtra + 1;
  if (site->values.size() <= body || site->values[body].type != dex::ValueType::method_handle) return lambda;
  const dex::MethodHandle handle = file.method_handle(site->values[body].index());
  if (!handle.is_field()) lambda.body = methods.resolve(dex, handle.field_or_method_id);
  return lambda;
}

}  // namespace mingcha::program
