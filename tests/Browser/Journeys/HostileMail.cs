using System.Text.Json;
using Microsoft.Playwright;
using Tandem.Tests.Browser.Setting;

namespace Tandem.Tests.Browser.Journeys;

/// <summary>What strangers write in HTML is shown as text, and the browser has nothing to complain about.</summary>
public sealed class HostileMail(DemoSite demo)
{
    /// <summary>Comments of one record: as many as its page shows at once.</summary>
    private const int OnOne = 40;

    [Journey]
    public async Task N11_of_two_hundred_vectors_none_runs_opens_a_dialog_fetches_anything_or_is_refused_by_the_policy()
    {
        MailVectors.All.Distinct().Count().ShouldBe(200);
        await using var visit = await demo.Administrator();
        var page = visit.Page;
        var (dialogs, strangers) = (0, new List<string>());
        page.Dialog += (_, dialog) =>
        {
            dialogs++;
            _ = dialog.DismissAsync();
        };
        page.Request += (_, request) =>
        {
            if (request.Url.Contains("elsewhere.example", StringComparison.Ordinal) || request.Url.StartsWith("javascript:", StringComparison.Ordinal))
                strangers.Add(request.Url);
        };
        await page.AddInitScriptAsync("addEventListener('securitypolicyviolation', told => console.error(`policy: ${told.violatedDirective} ${told.blockedURI}`))");
        await page.GotoAsync("/mails");

        var numbers = await Bring(page);

        numbers.Count.ShouldBe(MailVectors.All.Count / OnOne);
        var shown = new HashSet<int>();
        foreach (var path in numbers.Select(number => $"/incidents/{number}").Append("/incidents?sort=-openedAt&limit=50").Append("/mails"))
        {
            (await page.GotoAsync(path))!.Status.ShouldBe(200, path);
            if (path.StartsWith("/incidents/", StringComparison.Ordinal))
                await page.WaitForFunctionAsync("many => [...document.body.innerText.matchAll(/Vector (\\d+)\\b/g)].length >= many", OnOne);
            shown.UnionWith(await page.EvaluateAsync<int[]>("() => [...document.body.innerText.matchAll(/Vector (\\d+)\\b/g)].map(found => Number(found[1]))"));
            (await page.EvaluateAsync<string[]>("""
                () => [...document.querySelectorAll("main *")].flatMap(each => [
                  ...(/^(script|iframe|object|embed|base|meta|link|style|math|template|video|marquee)$/i.test(each.localName) && !each.closest("[data-own]") ? [each.outerHTML] : []),
                  ...[...each.attributes].filter(one => /^on/i.test(one.name) || (/^(href|src|action|formaction|xlink:href|data|srcset)$/i.test(one.name) && /^\s*(javascript|vbscript|data:text|data:image\/svg)/i.test(one.value))).map(one => `${one.name}=${one.value}`)])
                """)).ShouldBeEmpty(path);
            (await page.EvaluateAsync<bool>("() => 'hit' in window")).ShouldBeFalse(path);
            visit.Complained().ShouldBeEmpty(path);
        }

        shown.Order().ShouldBe(Enumerable.Range(0, MailVectors.All.Count), "each is there to be seen");
        dialogs.ShouldBe(0);
        strangers.ShouldBeEmpty();
        await page.EvaluateAsync("() => alert('That a dialog would be noticed')");
        dialogs.ShouldBe(1);
    }

    /// <summary>Hands the vectors in as a mail server does: the first of each forty opens an incident whose title is one too, the others answer it.</summary>
    private static async Task<IReadOnlyList<string>> Bring(IPage page)
    {
        var mails = MailVectors.All.Select((vector, at) => new { Title = vector, Text = $"Vector {at} {vector}", Type = at % 4 == 3 ? "text/plain" : "text/html" });
        return await page.EvaluateAsync<string[]>("""
            async told => {
              const { mails, onOne } = JSON.parse(told);
              const json = async path => (await fetch(path)).json();
              const writer = (await json("/api/v1/people?limit=200")).items.find(each => each.email && each.userName);
              const patch = async value => fetch("/api/v1/settings", { method: "PATCH", headers: { "Content-Type": "application/json" }, body: JSON.stringify({ "inbound.hourly": value }) });
              const send = async (subject, mail) => (await (await fetch("/api/v1/mails", { method: "POST", headers: { "Content-Type": "message/rfc822" }, body:
                `From: ${writer.email}\r\nSubject: ${subject}\r\nMessage-ID: <${crypto.randomUUID()}@vectors.example>\r\nContent-Type: ${mail.type}; charset=utf-8\r\n\r\n${mail.text}\r\n` })).json()).number;
              const until = async (path, done) => {
                for (let tries = 0; tries < 600; tries++) {
                  const now = await json(path);
                  if (done(now))
                    return now;
                  await new Promise(go => setTimeout(go, 100));
                }
                throw new Error(`${path} ${JSON.stringify(await json(path))}`);
              };
              await patch("10000");
              const numbers = [];
              for (let at = 0; at < mails.length; at += onOne) {
                const first = await send(mails[at].title.replace(/[\r\n]/g, " "), mails[at]);
                const { became } = await until(`/api/v1/mails/${first}`, mail => mail.became);
                numbers.push(became);
                const sent = [];
                for (const mail of mails.slice(at + 1, at + onOne))
                  sent.push(await send(`Re: [${became}] We have your report`, mail));
                for (const each of sent)
                  await until(`/api/v1/mails/${each}`, mail => mail.state === "taken");
              }
              await patch(null);
              return numbers;
            }
            """, JsonSerializer.Serialize(new { mails, onOne = OnOne }, JsonSerializerOptions.Web));
    }
}
