// Adds to a page that can be read without it: choice of light and dark, filters, folding all at once.
(function () {
  "use strict";
  var byId = function (id) { return document.getElementById(id); };
  var all = function (selector) { return Array.prototype.slice.call(document.querySelectorAll(selector)); };
  all(".js").forEach(function (e) { if (e.id !== "no-match") e.hidden = false; });

  var theme = byId("theme");
  if (theme) theme.addEventListener("change", function () {
    if (theme.value) document.documentElement.dataset.theme = theme.value;
    else delete document.documentElement.dataset.theme;
  });

  var cards = all(".card");
  var items = cards.length ? cards : all("#apps tbody tr");
  var value = function (id) { return byId(id) ? byId(id).value : ""; };
  var texts = [];
  var filter = function () {
    var words = value("by-text").toLowerCase().split(/\s+/).filter(Boolean);
    var certainty = value("by-certainty"), owner = value("by-owner"), phase = value("by-phase");
    var shown = 0;
    items.forEach(function (item, i) {
      if (texts[i] === undefined) texts[i] = item.textContent.toLowerCase();
      var data = item.dataset;
      item.hidden = !!(certainty && data.certainty !== certainty || owner && data.owner !== owner ||
        phase && data.phase !== phase) || words.some(function (word) { return texts[i].indexOf(word) < 0; });
      if (!item.hidden) shown++;
    });
    all(".group").forEach(function (group) { group.hidden = !group.querySelector(".card:not([hidden])"); });
    if (byId("no-match")) byId("no-match").hidden = shown !== 0;
    byId("matches").textContent = byId("matches").dataset.words.replace("#", shown).replace("%", items.length);
  };
  ["by-text", "by-certainty", "by-owner", "by-phase"].forEach(function (id) {
    if (byId(id)) byId(id).addEventListener("input", filter);
  });
  if (byId("matches")) filter();
  if (byId("filters")) byId("filters").addEventListener("submit", function (event) { event.preventDefault(); });

  var fold = function (open) { return function () { all(".card details").forEach(function (d) { d.open = open; }); }; };
  if (byId("open-all")) byId("open-all").addEventListener("click", fold(true));
  if (byId("close-all")) byId("close-all").addEventListener("click", fold(false));

  // A link into what is folded unfolds it, and a filter does not hide what a link leads to.
  var reveal = function () {
    var target = location.hash.length > 1 && byId(decodeURIComponent(location.hash.slice(1)));
    if (!target) return;
    for (var e = target; e; e = e.parentElement) { if (e.tagName === "DETAILS") e.open = true; e.hidden = false; }
    target.scrollIntoView();
  };
  window.addEventListener("hashchange", reveal);
  reveal();

  var opened = [];
  window.addEventListener("beforeprint", function () {
    opened = all("details:not(.law):not([open]),details.hit:not([open])");
    opened.forEach(function (d) { d.open = true; });
  });
  window.addEventListener("afterprint", function () { opened.forEach(function (d) { d.open = false; }); opened = []; });
})();
