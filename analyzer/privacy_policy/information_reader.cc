// The verb that governs a mention decides. In Chinese it stands before what it governs, mostly in the same clause; a
// clause without a verb goes on with the one before it; words behind a purpose ("用于发送短信") and in conditions
// ("当您使用扫码功能时") are nobody's object.
#include "analyzer/privacy_policy/information_reader.h"

#include <algorithm>

#include "analyzer/privacy_policy/sdk_list.h"

namespace mingcha::privacy_policy {
namespace {

/// What stands between a mention and the clause's beginning.
struct Governor {
  enum class Kind : std::uint8_t { frame, neutral, purpose };
  std::uint32_t begin = 0, end = 0;
  Kind kind = Kind::frame;
  Word word = Word::none;
  Frame frame;
};

struct Subject {
  Word word = Word::none;
  bool near = false;  ///< in the verb's own clause
  std::string collector;
};

/// "Android ID for Android devices": no purpose.
bool names_platform(std::string_view behind_for) {
  return behind_for.starts_with(" android") || behind_for.starts_with(" ios") || behind_for.starts_with(" example");
}

bool covers(const Token& token, const Token& inner) { return token.begin <= inner.begin && inner.end <= token.end; }

class SegmentReader {
 public:
  SegmentReader(const BlockText& text, const Segment& segment, const Place& place)
      : text_(text), segment_(segment), place_(place), sdks_(sdks_in(text, segment)), collector_(place.collector) {
    for (const Clause& clause : text.clauses(segment))
      has_condition_ = has_condition_ || clause.kind == ClauseKind::condition;
  }

  /// Reads the segment; `carried` is what a clause without a verb goes on with, before and after.
  void read(std::optional<Frame>& carried, PolicyText& out);
  bool has_real_verb() const;
  const std::vector<NamedSdk>& sdks() const { return sdks_; }

 private:
  std::vector<Token> verbs(const Clause& clause) const;
  std::vector<Governor> governors(const Clause& clause) const;
  Subject subject_before(const Clause& clause, std::uint32_t at, Word verb) const;
  std::optional<Subject> subject_in(Piece piece, Word verb) const;
  Frame frame_of(Word word, const Clause& clause, Piece verb) const;
  Action negated(Action action, Word word, const Clause& clause, std::uint32_t verb) const;
  bool collects(Word word, const Subject& subject, const Clause& clause, std::uint32_t verb) const;
  bool in(std::initializer_list<Word> sections) const {
    return std::find(sections.begin(), sections.end(), place_.section) != sections.end();
  }
  const Frame* governing(const Mention& mention, const Clause& clause, const std::vector<Governor>& all,
                         const std::optional<Frame>& carried) const;
  bool is_label(Piece gap) const;
  std::string purpose_of(const Mention& mention, const Clause& clause) const;
  std::string condition_of() const;
  std::string sdk_before(const Token& token) const;
  void note(const Mention& mention, const Clause& clause, const Frame& frame, PolicyText& out) const;
  void list_sdks(PolicyText& out) const;

  const BlockText& text_;
  const Segment& segment_;
  const Place& place_;
  std::vector<NamedSdk> sdks_;
  std::string collector_;  ///< where the segment says nothing of it
  bool has_condition_ = false;
};

/// Verbs that are words of their own: not inside "浏览记录" or "您填写的".
std::vector<Token> SegmentReader::verbs(const Clause& clause) const {
  const std::span<const Token> items = text_.tokens(TermUse::information, {segment_.begin, clause.end});
  const std::span<const Token> subjects = text_.tokens(TermUse::subject, clause);
  std::vector<Token> kept;
  for (const Token& verb : text_.tokens(TermUse::verb, clause)) {
    const auto inside = [&](const Token& token) { return covers(token, verb); };
    if (std::any_of(items.begin(), items.end(), inside)) continue;
    if (std::any_of(subjects.begin(), subjects.end(),
                    [&](const Token& token) { return (token.word == Word::none || token.word == Word::other) && inside(token); }))
      continue;
    if (std::any_of(sdks_.begin(), sdks_.end(), [&](const NamedSdk& sdk) { return covers(sdk.token, verb); })) continue;
    kept.push_back(verb);
  }
  return kept;
}

bool SegmentReader::has_real_verb() const {
  for (const Clause& clause : text_.clauses(segment_))
    for (const Token& verb : verbs(clause))
      if (verb.word != Word::neutral && verb.word != Word::use && verb.word != Word::access) return true;
  return false;
}

std::optional<Subject> SegmentReader::subject_in(Piece piece, Word verb) const {
  const bool users_part = verb == Word::provide || verb == Word::submit;
  std::optional<Subject> found;
  std::uint32_t at = 0;
  for (const Token& token : text_.tokens(TermUse::subject, piece)) {
    if (token.word == Word::none || token.end > piece.end) continue;
    // "高德需要您打开位置权限并收集…": the user is asked, the subject stays.
    if (token.word == Word::user && found && !users_part) continue;
    at = token.begin;
    found = Subject{token.word, true, {}};
    if (token.word == Word::other) found->collector = text_.original({token.begin, token.end});
    if (token.word == Word::that) found = Subject{Word::other, true, sdk_before(token)};
  }
  for (const NamedSdk& sdk : sdks_) {
    const bool later = found && found->word != Word::user && sdk.token.end < at;
    if (sdk.token.begin < piece.begin || sdk.token.end > piece.end || later) continue;
    if (found && users_part && sdk.token.end < at) continue;
    at = sdk.token.begin;
    found = Subject{Word::other, true, collector_of(sdk)};
  }
  return found;
}

/// Whom "该SDK" means: the one named last.
std::string SegmentReader::sdk_before(const Token& token) const {
  std::string name = place_.in_record() ? place_.collector : place_.last_sdk;
  for (const NamedSdk& sdk : sdks_)
    if (sdk.token.end <= token.begin) name = collector_of(sdk);
  return name.empty() ? std::string(text_.original({token.begin, token.end})) : name;
}

/// Who does what the verb at `at` says: the last one named before it, in its clause or in an earlier one that is no
/// condition.
Subject SegmentReader::subject_before(const Clause& clause, std::uint32_t at, Word verb) const {
  if (const std::optional<Subject> in_clause = subject_in({clause.begin, at}, verb)) return *in_clause;
  constexpr std::size_t kLookBack = 8;  // clauses
  const std::span<const Clause> all = text_.clauses(segment_);
  const auto here = std::lower_bound(all.begin(), all.end(), clause.begin,
                                     [](const Clause& c, std::uint32_t begin) { return c.begin < begin; });
  const auto own = static_cast<std::size_t>(here - all.begin());
  for (std::size_t i = own; i-- > (own > kLookBack ? own - kLookBack : 0);) {
    if (all[i].kind != ClauseKind::plain) continue;
    std::optional<Subject> earlier = subject_in(all[i], verb);
    if (!earlier || earlier->word == Word::user || earlier->word == Word::may) continue;
    earlier->near = false;
    return *earlier;
  }
  return {};
}

bool SegmentReader::collects(Word word, const Subject& subject, const Clause& clause, std::uint32_t verb) const {
  const bool users_doing = subject.word == Word::user || subject.word == Word::may;
  const bool about_requests = in({Word::rights, Word::removal, Word::contact, Word::change});
  const bool conditional = clause.kind != ClauseKind::plain;
  // "注销时需提交身份证照片": what is asked for to answer a request.
  const bool to_manage = text_.first(TermUse::verb, {segment_.begin, verb}, Word::manage) != nullptr;
  switch (word) {
    case Word::collect:
      if (subject.word == Word::may) return false;
      return !conditional || (subject.near && (subject.word == Word::app || subject.word == Word::other));
    case Word::submit: return !about_requests && !conditional && !to_manage;
    case Word::provide: {
      if (subject.word == Word::app || subject.word == Word::other || about_requests || conditional || to_manage) return false;
      if (users_doing && subject.near) return true;
      const std::span<const Token> words = text_.tokens(TermUse::subject, {clause.begin, verb});
      return words.empty() || words.back().word != Word::none || text_.text({words.back().begin, words.back().end}).ends_with("的");
    }
    case Word::access:
      if (users_doing || about_requests) return false;
      if (conditional) return false;
      return subject.word != Word::none || in({Word::permission});
    case Word::use:
      if (users_doing || subject.word == Word::none || conditional) return false;
      return !about_requests && !in({Word::security, Word::store, Word::share, Word::cookies});
    case Word::share: return !sdks_.empty() && !conditional;
    default: return false;
  }
}

Action SegmentReader::negated(Action action, Word word, const Clause& clause, std::uint32_t verb) const {
  constexpr std::uint32_t kFar = 42;  // bytes: fourteen Chinese characters
  const Token* negation = nullptr;
  for (const Token& token : text_.tokens(TermUse::negation, {clause.begin, verb}))
    if (token.word != Word::none && token.end <= verb && verb - token.end <= kFar) negation = &token;
  if (negation == nullptr) return action;
  for (const Token& token : text_.tokens(TermUse::verb, {negation->end, verb}))
    if (token.word == Word::define || token.word == Word::provide) return Action::none;
  if (negation->word == Word::unable || action != Action::collect) return Action::none;
  if (word != Word::collect && word != Word::access) return Action::none;
  if (text_.has(TermUse::exception, segment_) || in({Word::rights, Word::removal})) return Action::none;
  return has_condition_ ? Action::none : Action::deny;
}

Frame SegmentReader::frame_of(Word word, const Clause& clause, Piece verb) const {
  const Subject subject = subject_before(clause, verb.begin, word);
  Frame frame;
  frame.collector = collector_;
  if (subject.word == Word::app) frame.collector = kApp;
  if (subject.word == Word::other && !subject.collector.empty())
    frame.collector = subject.collector.starts_with("sdk:") || !place_.in_record() ? subject.collector : place_.collector;
  if (word == Word::share && !sdks_.empty()) frame.collector = collector_of(sdks_.back());
  if (!collects(word, subject, clause, verb.begin)) return frame;
  frame.action = negated(Action::collect, word, clause, verb.begin);
  frame.optional = subject.word == Word::may || text_.has(TermUse::optional, segment_);
  return frame;
}

/// Verbs that share an object ("收集、使用") are one; a neutral verb counts at the beginning of its clause only.
std::vector<Governor> SegmentReader::governors(const Clause& clause) const {
  constexpr std::uint32_t kNear = 12;
  std::vector<Governor> all;
  const std::vector<Token> verbs_here = verbs(clause);
  std::uint32_t anchor = clause.begin;
  for (const Token& token : text_.tokens(TermUse::subject, clause))
    if (token.begin - anchor <= kNear && !text_.text({token.begin, token.end}).ends_with("的")) anchor = token.end;
  bool collecting = false;
  for (std::size_t i = 0; i < verbs_here.size();) {
    std::size_t last = i;
    const auto joined = [&](const Token& a, const Token& b) {
      if (b.begin < a.end || b.begin - a.end > 9) return b.begin < a.end;
      const std::string_view gap = text_.text({a.end, b.begin});
      return gap.empty() || !text_.tokens(TermUse::join, {a.end, b.begin}).empty();
    };
    while (last + 1 < verbs_here.size() && verbs_here[last + 1].word != Word::neutral &&
           verbs_here[last].word != Word::neutral && joined(verbs_here[last], verbs_here[last + 1]))
      ++last;
    Word word = verbs_here[i].word;
    for (std::size_t k = i; k <= last; ++k) {
      if (verbs_here[k].word == Word::collect && word != Word::manage) word = Word::collect;
      if (verbs_here[k].word == Word::manage) word = Word::manage;
    }
    const Piece piece{verbs_here[i].begin, verbs_here[last].end};
    const std::string_view behind = text_.text().substr(piece.end, 6);
    const bool relative = behind.starts_with("的") || behind.starts_with("到的");
    i = last + 1;
    if (word == Word::neutral) {
      if (!collecting && piece.begin >= anchor && piece.begin - anchor <= kNear && !relative)
        all.push_back({piece.begin, piece.end, Governor::Kind::neutral, word, {}});
      continue;
    }
    if (word == Word::define && collecting) continue;  // "我们收集的敏感个人信息包括…" lists what is collected
    if (relative && !all.empty() && all.back().kind == Governor::Kind::frame) continue;
    Governor governor{piece.begin, piece.end, Governor::Kind::frame, word, frame_of(word, clause, piece)};
    collecting = governor.frame.action != Action::none;
    all.push_back(std::move(governor));
  }
  for (const Token& token : text_.tokens(TermUse::purpose, clause))
    if (!names_platform(text_.text().substr(token.end))) all.push_back({token.begin, token.end, Governor::Kind::purpose, Word::purpose, {}});
  std::stable_sort(all.begin(), all.end(), [](const Governor& a, const Governor& b) { return a.begin < b.begin; });
  return all;
}

const Frame* SegmentReader::governing(const Mention& mention, const Clause& clause, const std::vector<Governor>& all,
                                      const std::optional<Frame>& carried) const {
  const Governor* before = nullptr;
  const Governor* behind = nullptr;
  for (const Governor& governor : all) {
    if (governor.begin < mention.token.begin) before = &governor;
    else if (behind == nullptr && governor.kind != Governor::Kind::neutral) behind = &governor;
  }
  // "实名认证所需的信息：姓名", "注册登录 手机号": behind a label its words govern no more.
  if (before != nullptr && before->kind == Governor::Kind::neutral && is_label({before->end, mention.token.begin}))
    return carried ? &*carried : nullptr;
  if (before != nullptr) return before->kind == Governor::Kind::frame ? &before->frame : nullptr;
  // "MAC地址：用于在…时识别设备": the label is no part of the condition behind it.
  const bool is_own_label = text_.text().substr(mention.token.end).starts_with(':') && carried;
  if (clause.kind != ClauseKind::plain && !is_own_label) return nullptr;
  if (behind != nullptr && behind->kind == Governor::Kind::frame && behind->word != Word::submit) return &behind->frame;
  // "我们不会读取位置，用户访问页面…": what another does is not denied with it.
  const std::span<const Token> subjects = text_.tokens(TermUse::subject, {clause.begin, mention.token.begin + 1});
  const bool others_doing = std::any_of(subjects.begin(), subjects.end(), [](const Token& t) { return t.word == Word::user || t.word == Word::app; });
  if (carried && carried->action == Action::deny && others_doing) return nullptr;
  return carried ? &*carried : nullptr;
}

/// Whether a label ends in `gap`: at a colon, or at a blank between Chinese characters.
bool SegmentReader::is_label(Piece gap) const {
  if (text_.text(gap).find(':') != std::string_view::npos) return true;
  // From the last character before the gap to the first one behind it, as written: blanks are normalised away.
  if (gap.begin == 0 || gap.end >= text_.text().size()) return false;
  const std::string_view written = text_.document().at({text_.offset(gap.begin - 1), text_.offset(gap.end) + 1});
  const auto is_chinese = [&](std::size_t at) { return at < written.size() && static_cast<unsigned char>(written[at]) >= 0x80; };
  for (std::size_t blank = written.find(' '); blank != std::string_view::npos; blank = written.find(' ', blank + 1))
    if (blank > 0 && is_chinese(blank - 1) && is_chinese(blank + 1)) return true;
  return false;
}

std::string SegmentReader::purpose_of(const Mention& mention, const Clause& clause) const {
  for (const Token& token : text_.tokens(TermUse::purpose, {mention.token.end, segment_.end})) {
    std::uint32_t end = clause.end;
    for (const Clause& other : text_.clauses(segment_))
      if (token.begin >= other.begin && token.begin < other.end) end = other.end;
    return std::string(text_.original({token.end, end}));
  }
  for (const Clause& other : text_.clauses(segment_)) {
    if (other.kind != ClauseKind::reason) continue;
    const std::span<const Token> starters = text_.tokens(TermUse::condition, other);
    const bool starts = !starters.empty() && starters[0].begin - other.begin <= 12;
    return std::string(text_.original({starts ? starters[0].end : other.begin, other.end}));
  }
  return {};
}

std::string SegmentReader::condition_of() const {
  for (const Clause& clause : text_.clauses(segment_))
    if (clause.kind == ClauseKind::condition) return std::string(text_.original(clause));
  return {};
}

void SegmentReader::note(const Mention& mention, const Clause& clause, const Frame& frame, PolicyText& out) const {
  if (out.disclosures.size() >= kMostFacts || out.denials.size() >= kMostFacts) return;
  const Quote quote = text_.quote(segment_);
  if (frame.action == Action::deny) {
    for (const std::string_view id : text_.term(mention.token).ids) keep(out.denials, Denial{std::string(id), quote});
    return;
  }
  Frame full = frame;
  if (std::string purpose = purpose_of(mention, clause); !purpose.empty()) full.purpose = std::move(purpose);
  if (std::string condition = condition_of(); !condition.empty()) full.condition = std::move(condition);
  full.optional = full.optional || text_.has(TermUse::optional, segment_);
  disclose(text_, mention, full, quote, out);
}

void SegmentReader::list_sdks(PolicyText& out) const {
  for (const NamedSdk& sdk : sdks_) {
    const bool conditional = std::any_of(
        text_.clauses(segment_).begin(), text_.clauses(segment_).end(), [&](const Clause& clause) {
          return clause.kind == ClauseKind::condition && sdk.token.begin >= clause.begin && sdk.token.begin < clause.end;
        });
    if (!conditional) listed(out, sdk.written, sdk.id, text_.quote(segment_));
  }
}

void SegmentReader::read(std::optional<Frame>& carried, PolicyText& out) {
  list_sdks(out);
  if (segment_.follows && carried) collector_ = carried->collector;
  const std::vector<Mention> mentions = mentions_in(text_, segment_);
  auto next = mentions.begin();
  for (const Clause& clause : text_.clauses(segment_)) {
    const std::vector<Governor> all = governors(clause);
    const bool defines = std::any_of(all.begin(), all.end(), [](const Governor& g) { return g.word == Word::define; });
    for (; next != mentions.end() && next->token.begin < clause.end; ++next) {
      const Mention& mention = *next;
      const Frame* frame = governing(mention, clause, all, carried);
      if (frame != nullptr && frame->action != Action::none && !(defines && frame->action == Action::deny))
        note(mention, clause, *frame, out);
    }
    if (clause.kind != ClauseKind::plain) continue;
    for (const Governor& governor : all)
      if (governor.kind == Governor::Kind::frame) carried = governor.frame;
  }
}

/// What a list item without a verb says by its place: the introduction's, or that of the section.
std::optional<Frame> frame_of_place(const BlockText& text, const Block& block, const Segment& segment,
                                    const Place& place) {
  constexpr std::uint32_t kNear = 36;
  const bool is_item = block.kind == BlockKind::list_item;
  const bool is_short = text.text().size() < 400;
  if (place.introduction && (is_item || is_short)) return place.introduction;
  if (place.section != Word::collect && !place.in_record()) return std::nullopt;
  const std::span<const Token> named = text.tokens(TermUse::information, segment);
  if (named.empty()) return std::nullopt;
  const bool labelled = text.text(segment).find(':') != std::string_view::npos;
  if (!is_item && !labelled && named.front().begin - segment.begin > kNear) return std::nullopt;
  Frame frame;
  frame.action = Action::collect;
  frame.collector = place.collector;
  return frame;
}

/// "我们会收集以下信息：", and with a full stop where it says itself that a list follows.
bool announces_list(std::string_view text) {
  constexpr std::string_view kAnnounces[] = {"以下信息",   "下述信息",     "如下信息",     "下列信息",       "以下个人信息",
                                             "下列个人信息", "如下个人信息", "following information", "following data", "following personal information"};
  if (text.ends_with(':')) return true;
  for (const std::string_view mark : {"。", ".", "(", ")"})
    if (text.ends_with(mark)) text.remove_suffix(mark.size());
  return std::any_of(std::begin(kAnnounces), std::end(kAnnounces), [&](std::string_view words) { return text.ends_with(words); });
}

/// "Device: for example, model, device input information": a label before any verb.
bool is_labelled_item(const BlockText& text, const Block& block, const Segment& segment) {
  if (block.kind != BlockKind::list_item) return false;
  const std::size_t colon = text.text(segment).find(':');
  if (colon == std::string_view::npos) return false;
  const std::span<const Token> verbs = text.tokens(TermUse::verb, segment);
  return std::none_of(verbs.begin(), verbs.end(), [&](const Token& verb) {
    return verb.word != Word::neutral && verb.begin < segment.begin + colon;
  });
}

void note_introduction(const BlockText& text, const Block& block, const std::optional<Frame>& carried, bool real_verb,
                       Place& place) {
  constexpr std::size_t kLongestLabel = 42;  // bytes: "设备信息：为了…，我们会收集…"
  const bool is_item = block.kind == BlockKind::list_item;
  const bool labelled = text.text().find(':') < kLongestLabel;
  const bool says_nothing = !carried || (carried->action == Action::none && !real_verb);
  const bool goes_on = says_nothing && place.collected && text.text().ends_with(':') && !text.tokens(TermUse::opener).empty();
  if (goes_on && !(is_item && place.introduction)) {
    place.introduction = Frame{Action::collect, place.collector, {}, {}, {}, false};
    place.introduction_level = 0;
  } else if (announces_list(text.text()) && carried) {
    if (is_item && place.introduction && !real_verb) return;
    place.introduction = carried;
    place.introduction_level = is_item ? block.level : 0;
  } else if (is_item ? block.level <= place.introduction_level : (real_verb && !labelled) || text.text().size() >= 400) {
    place.introduction.reset();
  }
}

}  // namespace

void disclose(const BlockText& text, const Mention& mention, const Frame& frame, const Quote& quote, PolicyText& out) {
  const std::string term(text.document().at({text.offset(mention.token.begin), text.offset(mention.token.end)}));
  ListedSdk* sdk = nullptr;
  if (frame.collector.starts_with("sdk:")) {
    const std::string_view id = std::string_view(frame.collector).substr(4);
    sdk = listed(out, id, id, quote);
  } else if (frame.collector != kApp) {
    const auto found = std::find_if(out.sdks.begin(), out.sdks.end(), [&](const ListedSdk& s) { return s.name == frame.collector; });
    if (found != out.sdks.end()) sdk = &*found;
  }
  for (const std::string_view id : text.term(mention.token).ids) {
    Disclosure fact;
    fact.information = id;
    fact.term = term;
    fact.collector = frame.collector;
    fact.purpose = frame.purpose;
    fact.manner = frame.manner;
    fact.condition = frame.condition;
    fact.strength = mention.strength;
    fact.optional = frame.optional;
    fact.quote = quote;
    keep(out.disclosures, std::move(fact));
    if (sdk != nullptr && mention.strength == Strength::clear) add_information(*sdk, id);
  }
}

void read_information(const BlockText& text, const Block& block, Place& place, PolicyText& out) {
  if (place.section == Word::definition || place.section == Word::exception) return;
  std::optional<Frame> carried;
  bool real_verb = false;
  for (const Segment& segment : text.segments()) {
    SegmentReader reader(text, segment, place);
    const bool own_verb = reader.has_real_verb();
    real_verb = real_verb || own_verb;
    if (!segment.follows) carried.reset();
    if (!carried && (!own_verb || place.introduction || is_labelled_item(text, block, segment))) carried = frame_of_place(text, block, segment, place);
    // "第三方SDK会收集：" and below it "极光推送SDK：设备型号": the item says which.
    if (carried && !own_verb && !reader.sdks().empty() && carried->collector != kApp)
      carried->collector = collector_of(reader.sdks().front());
    reader.read(carried, out);
    if (!reader.sdks().empty()) place.last_sdk = collector_of(reader.sdks().back());
  }
  note_introduction(text, block, carried, real_verb, place);
  place.collected = carried && carried->action == Action::collect;
}

}  // namespace mingcha::privacy_policy
