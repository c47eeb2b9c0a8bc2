using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Tandem.Kernel.Http;
using Tandem.Kernel.Settings;
using Tandem.Kernel.Text;

namespace Tandem.Operation.StatusPage;

/// <summary>Answers programs that read status pages: Statuspage's version 2 under <c>/status/api/v2</c>, and the feed. Everybody may ask; only what is public is told.</summary>
internal sealed class StatusAnswers(StatusBoard board, SiteAddress site, SiteSettings settings, TimeProvider clock)
{
    private const string Root = "/status/api/v2";

    public static void Map(IEndpointRouteBuilder app)
    {
        Give(app, "summary.json", (answers, view, page) => answers.Summary(view, page));
        Give(app, "status.json", (_, view, page) => new { page, status = StatusJson.Status(view) });
        Give(app, "components.json", (answers, view, page) => answers.Components(view, page));
        Give(app, "incidents.json", (answers, view, page) => new { page, incidents = answers.Incidents(view, onlyOpen: false) });
        Give(app, "incidents/unresolved.json", (answers, view, page) => new { page, incidents = answers.Incidents(view, onlyOpen: true) });
        Give(app, "scheduled-maintenances.json", (answers, view, page) => answers.Windows(view, page, (_, _) => true));
        Give(app, "scheduled-maintenances/upcoming.json", (answers, view, page) => answers.Windows(view, page, (window, now) => window.From > now));
        Give(app, "scheduled-maintenances/active.json", (answers, view, page) => answers.Windows(view, page, (window, now) => window.IsUnderWay(now)));
        app.MapMethods("/status/history.atom", ["GET", "HEAD"], (RequestDelegate)(context => Of(context).Feed(context))).AllowAnonymous();
    }

    private static void Give(IEndpointRouteBuilder app, string path, Func<StatusAnswers, StatusView, object, object> tell) =>
        app.MapMethods($"{Root}/{path}", ["GET", "HEAD"], (RequestDelegate)(context => Of(context).Answer(context, tell))).AllowAnonymous();

    private static StatusAnswers Of(HttpContext context) => context.RequestServices.GetRequiredService<StatusAnswers>();

    private async Task Answer(HttpContext context, Func<StatusAnswers, StatusView, object, object> tell)
    {
        var view = await board.Public(context.RequestAborted);
        var page = StatusJson.Page(view, site, await settings.Get(SiteWords.Name, context.RequestAborted));
        Open(context, "application/json; charset=utf-8");
        await context.Response.WriteAsJsonAsync(tell(this, view, page), Json.Strict, context.Response.ContentType, context.RequestAborted);
    }

    private async Task Feed(HttpContext context)
    {
        var feed = StatusAtom.Write(await board.Public(context.RequestAborted), await settings.Get(SiteWords.Name, context.RequestAborted), site, clock.GetUtcNow());
        Open(context, "application/atom+xml; charset=utf-8");
        await context.Response.Body.WriteAsync(feed, context.RequestAborted);
    }

    private static void Open(HttpContext context, string type)
    {
        context.Response.ContentType = type;
        context.Response.Headers.CacheControl = "public, max-age=5";
    }

    private object Summary(StatusView view, object page) => new
    {
        page,
        status = StatusJson.Status(view),
        components = StatusJson.Components(view, site),
        incidents = Incidents(view, onlyOpen: true),
        scheduled_maintenances = Planned(view, (window, now) => !window.IsOver(now)),
    };

    private object Components(StatusView view, object page) => new { page, components = StatusJson.Components(view, site) };

    private object Windows(StatusView view, object page, Func<ShownWindow, DateTimeOffset, bool> which) => new { page, scheduled_maintenances = Planned(view, which) };

    private IEnumerable<object> Incidents(StatusView view, bool onlyOpen) => view.Notices.Where(notice => notice.Open || !onlyOpen).Select(notice => StatusJson.Incident(view, notice, site));

    private IEnumerable<object> Planned(StatusView view, Func<ShownWindow, DateTimeOffset, bool> which)
    {
        var now = clock.GetUtcNow();
        return view.Windows.Where(window => which(window, now)).Select(window => StatusJson.Maintenance(view, window, now, site));
    }
}
