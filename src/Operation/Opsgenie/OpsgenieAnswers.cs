using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Tandem.Interface.Readers;
using Tandem.Kernel;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Operation.EventIntake;
using Tandem.Operation.Events;

namespace Tandem.Operation.Opsgenie;

/// <summary>Answers where Opsgenie's Alert API v2 would: what is asked of an alert is carried out or refused before the answer, and what became of it can be asked for.</summary>
internal sealed class OpsgenieAnswers(EventDoor door, OpsgenieIntake intake, OpsgenieErrands errands, OpsgenieAlerts alerts, OpsgenieRequests requests, OpsgenieLog log)
{
    public const string Root = "/opsgenie/v2/alerts";
    private const string One = Root + "/{identifier}", File = One + "/attachments/{attachment}";
    private const int Most = 100, Usual = 20;

    public static void Map(IEndpointRouteBuilder app)
    {
        void On(string method, string path, Func<OpsgenieAnswers, HttpContext, Task> answer) =>
            app.MapMethods(path, [method], (RequestDelegate)(context => answer(context.RequestServices.GetRequiredService<OpsgenieAnswers>(), context))).ForOpsgenie();
        void Asks<T>(string method, string what, string action, Func<T, OpsgenieAsk, Alert, Task<OpsgenieOutcome>> deed, bool evenClosed = false) where T : notnull =>
            On(method, $"{One}/{what}", (answers, context) => answers.Act(context, action, (ask, alert) => deed(context.RequestServices.GetRequiredService<T>(), ask, alert), evenClosed));

        On("POST", Root, (answers, context) => answers.Create(context));
        On("GET", Root, (answers, context) => answers.List(context));
        On("GET", Root + "/count", (answers, context) => answers.Count(context));
        On("GET", Root + "/requests/{request}", (answers, context) => answers.Outcome(context));
        On("GET", One, (answers, context) => answers.Show(context));
        On("DELETE", One, (answers, context) => answers.Close(context, "Delete"));
        On("POST", One + "/close", (answers, context) => answers.Close(context, "Close"));
        On("PUT", One + "/priority", (answers, context) => answers.Worsen(context));
        On("GET", One + "/logs", (answers, context) => answers.Part(context, log => log.Facts));
        On("GET", One + "/notes", (answers, context) => answers.Part(context, log => log.Notes));
        On("GET", One + "/recipients", (answers, context) => answers.Recipients(context));
        On("POST", One + "/actions/{action}", (answers, context) => answers.Custom(context));
        Asks<OpsgenieDeeds>("POST", "acknowledge", "Acknowledge", (deeds, ask, alert) => deeds.Acknowledge(ask, alert));
        Asks<OpsgenieDeeds>("POST", "unacknowledge", "UnAcknowledge", (deeds, ask, alert) => deeds.GiveBack(ask, alert));
        Asks<OpsgenieDeeds>("POST", "notes", "Add Note", (_, ask, _) => OpsgenieDeeds.Remark(ask), evenClosed: true);
        Asks<OpsgenieDeeds>("PUT", "message", OpsgenieDeeds.UpdateMessage, (deeds, ask, alert) => deeds.Reword(ask, alert));
        Asks<OpsgenieDeeds>("PUT", "description", "Update Description", (deeds, ask, alert) => deeds.Reword(ask, alert));
        Asks<OpsgenieDeeds>("POST", "tags", "Add Tags", (deeds, ask, alert) => deeds.AddTags(ask, alert));
        Asks<OpsgenieDeeds>("DELETE", "tags", "Remove Tags", (deeds, ask, alert) => deeds.RemoveTags(ask, alert));
        Asks<OpsgenieDeeds>("POST", "details", "Add Details", (deeds, ask, alert) => deeds.AddDetails(ask, alert));
        Asks<OpsgenieDeeds>("DELETE", "details", "Remove Details", (deeds, ask, alert) => deeds.RemoveDetails(ask, alert));
        Asks<OpsgenieCalls>("POST", "snooze", "Snooze", (calls, ask, alert) => calls.Snooze(ask, alert));
        Asks<OpsgenieCalls>("POST", "assign", "Assign", (calls, ask, alert) => calls.Assign(ask, alert));
        Asks<OpsgenieCalls>("POST", "escalate", "Escalate", (calls, ask, alert) => calls.Escalate(ask, alert));
        Asks<OpsgenieCalls>("POST", "responders", "Add Responder", (calls, ask, alert) => calls.AddResponder(ask, alert));
        Asks<OpsgenieCalls>("POST", "teams", "Add Team", (calls, ask, alert) => calls.AddTeam(ask, alert));
        void Files(string method, string path, Func<OpsgenieAttachments, HttpContext, Task> answer) =>
            app.MapMethods(path, [method], (RequestDelegate)(context => answer(context.RequestServices.GetRequiredService<OpsgenieAttachments>(), context))).ForOpsgenie();
        Files("POST", One + "/attachments", (files, context) => files.Add(context));
        Files("GET", One + "/attachments", (files, context) => files.List(context));
        Files("GET", File, (files, context) => files.Show(context));
        Files("GET", File + "/content", (files, context) => files.Send(context));
        Files("DELETE", File, (files, context) => files.Remove(context));
        app.MapGet("/alert/detail/{id:guid}", (Guid id, Store store, Reader reader) => Lead(id, store, reader));
        app.Map(Root + "/saved-searches/{**rest}", (RequestDelegate)(context => throw new Missing($"saved search here: say in query what to search for, at {Root}"))).ForOpsgenie();
        app.Map("/opsgenie/{**rest}", (RequestDelegate)(context => throw new Missing($"{context.Request.Method} {context.Request.Path} in what Tandem answers of Opsgenie's interfaces"))).ForOpsgenie();
    }

    /// <summary>Where Opsgenie's own pages would show an alert: links of old messages and menus lead on.</summary>
    private static async Task<IResult> Lead(Guid id, Store store, Reader reader) =>
        Results.LocalRedirect(AlertKind.Kind.PathOf(await store.Find(AlertKind.Key(new(id)), reader.Actor, reader.Stop)));

    private async Task Create(HttpContext context)
    {
        using var ask = await OpsgenieAsk.Read(context, door, "Create");
        await intake.Create(ask);
        await OpsgenieTongue.Accept(context, ask.Id);
    }

    private async Task Close(HttpContext context, string action)
    {
        using var ask = await OpsgenieAsk.Read(context, door, action);
        await Close(ask);
    }

    private async Task Close(OpsgenieAsk ask)
    {
        await intake.Close(ask, await alerts.Find(ask.Context, ask.From));
        await OpsgenieTongue.Accept(ask.Context, ask.Id);
    }

    private async Task Worsen(HttpContext context)
    {
        using var ask = await OpsgenieAsk.Read(context, door, "Update Priority");
        await intake.Worsen(ask, await alerts.Find(context, ask.From));
        await OpsgenieTongue.Accept(context, ask.Id);
    }

    private async Task Act(HttpContext context, string action, Func<OpsgenieAsk, Alert, Task<OpsgenieOutcome>> deed, bool evenClosed)
    {
        using var ask = await OpsgenieAsk.Read(context, door, action);
        await Act(ask, deed, evenClosed);
    }

    private async Task Act(OpsgenieAsk ask, Func<OpsgenieAsk, Alert, Task<OpsgenieOutcome>> deed, bool evenClosed)
    {
        door.Spend(ask.Known, 1);
        await errands.Run(ask, await alerts.Find(ask.Context, ask.From), evenClosed, deed);
        await OpsgenieTongue.Accept(ask.Context, ask.Id);
    }

    /// <summary>An action by its name: those of the alert's own life.</summary>
    private async Task Custom(HttpContext context)
    {
        var name = (string)context.Request.RouteValues["action"]!;
        using var ask = await OpsgenieAsk.Read(context, door, "Execute Custom Action");
        if (name.Equals("close", StringComparison.OrdinalIgnoreCase) || name.Equals("resolve", StringComparison.OrdinalIgnoreCase))
            await Close(ask);
        else
            await Act(ask, (what, alert) => context.RequestServices.GetRequiredService<OpsgenieDeeds>().Act(what, alert, name), evenClosed: false);
    }

    private async Task Outcome(HttpContext context) =>
        await OpsgenieTongue.Answer(context, await requests.Tell(await Reader(context), (string)context.Request.RouteValues["request"]!, alerts, context.RequestAborted));

    private async Task Show(HttpContext context)
    {
        var from = await Reader(context);
        await OpsgenieTongue.Answer(context, (await alerts.Describe([await alerts.Demand(context, from)], from, context.RequestAborted))[0]);
    }

    private async Task List(HttpContext context)
    {
        var from = await Reader(context);
        var (found, paging) = await alerts.List(context.Request, from, context.RequestAborted);
        await OpsgenieTongue.Answer(context, await alerts.Describe(found, from, context.RequestAborted), paging);
    }

    private async Task Count(HttpContext context) => await OpsgenieTongue.Answer(context, new { count = await alerts.Count(context.Request, await Reader(context), context.RequestAborted) });

    private async Task Part(HttpContext context, Func<OpsgenieLog, Func<Alert, OpsgeniePage, CancellationToken, Task<IReadOnlyList<object>>>> part)
    {
        var alert = await alerts.Demand(context, await Reader(context));
        var page = OpsgeniePage.Of(context.Request, Usual, Most);
        var found = await part(log)(alert, page, context.RequestAborted);
        await OpsgenieTongue.Answer(context, found.Take(page.Limit), page.Links(context.Request, found.Count > page.Limit));
    }

    private async Task Recipients(HttpContext context) => await OpsgenieTongue.Answer(context, await log.Recipients(await alerts.Demand(context, await Reader(context)), context.RequestAborted));

    private async Task<Sender> Reader(HttpContext context)
    {
        var known = await door.Sender(context);
        door.Spend(known, 1);
        OpsgenieAsk.ActorOf(known, context).Demand(AlertKind.Kind.ReadRight);
        return EventDoor.Of(known, context);
    }
}
