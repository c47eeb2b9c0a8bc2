using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Tandem.Interface;
using Tandem.Interface.Forms;
using Tandem.Interface.Language;
using Tandem.Interface.Messages;
using Tandem.Interface.Navigation;
using Tandem.Interface.Readers;
using Tandem.Kernel;
using Tandem.Kernel.Binding;
using Tandem.Kernel.Comments;
using Tandem.Kernel.Records;
using Tandem.Operation.Incidents;
using Tandem.Strategy.Portfolio;

namespace Tandem.Operation.Portal;

/// <summary>What the forms of the portal ask for.</summary>
public sealed class PortalPosts(
    ReportIncident report, AddComment addComment, EditComment editComment, WithdrawReport withdraw, ConfirmResolution confirm, RejectResolution reject,
    PortalRecords records, PortalFiles files, References references, FormBody bodies, ICustomFields custom, Posting posting, Flash flash, Words say, Reader reader)
{
    internal static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/", (Destinations destinations, Reader reader) => Start(destinations, reader));
        app.MapGet("/portal/similar", IResult (string? q) => new RazorComponentResult<SimilarReports>(new { Typed = q ?? "" }));
        app.MapPost("/portal/report", (IFormCollection form, PortalPosts posts) => posts.Report(form));
        app.MapPost("/portal/incidents/{number}/reply", (IFormCollection form, string number, PortalPosts posts) => posts.Reply(form, number));
        app.MapPost("/portal/incidents/{number}/comments/{comment:guid}", (IFormCollection form, string number, Guid comment, PortalPosts posts) => posts.Correct(form, number, comment));
        app.MapPost("/portal/incidents/{number}/withdraw", (IFormCollection form, string number, PortalPosts posts) => posts.Withdraw(form, number));
        app.MapPost("/portal/incidents/{number}/confirm", (IFormCollection form, string number, PortalPosts posts) => posts.Confirm(form, number));
        app.MapPost("/portal/incidents/{number}/reject", (IFormCollection form, string number, PortalPosts posts) => posts.Reject(form, number));
    }

    /// <summary>Those who work on incidents begin at the desk, everybody else in the portal.</summary>
    private static SeeOther Start(Destinations destinations, Reader reader)
    {
        var entries = destinations.Groups.SelectMany(group => group.Entries).Select(entry => entry.Path).ToList();
        return new SeeOther(IncidentKind.Kind.MayWork(reader.Actor) ? entries.Contains("/desk") ? "/desk" : "/incidents" : "/portal");
    }

    private Task<IResult> Report(IFormCollection form) => posting.Try(form, "/portal/report", async () =>
    {
        var objections = new Objections();
        var service = await objections.Hear(() => Service(form["service"].ToString()));
        var request = new ReportIncident.Request(
            form["title"], form["description"], form["affected"], form["blocked"].LastOrDefault() == "true", service, await objections.Hear(() => Custom(form)));
        objections.Hear(() => ReportIncident.Check(request));
        await objections.Hear(() => files.Check(form.Files));
        objections.Demand();
        var made = await report.Run(request, reader.Actor, reader.Stop);
        await files.Attach(made, form.Files);
        flash.Good(say["Thank you. Your report is {0}; you can follow it here.", IncidentKind.Kind.NumberOf(made)]);
        return PortalWords.PathOf(made);
    });

    private async Task<Id<Service>?> Service(string chosen) => chosen.Length == 0
        ? null
        : new Id<Service>(await references.Find(ServiceKind.Kind, chosen, reader.Actor, reader.Stop) ?? throw new Refused("There is no such service.", "service"));

    /// <summary>The fields that administrators added, as far as the reader is asked for them.</summary>
    private async Task<CustomValues> Custom(IFormCollection form)
    {
        var body = await bodies.Read(form, [FormMember.Custom(IncidentKind.Kind)], stop: reader.Stop);
        var given = body.TryGetProperty("custom", out var said) ? JsonObject.Create(said)! : [];
        return await custom.Accept(IncidentKind.Kind, null, given, reader.Actor, reader.Stop);
    }

    private async Task<IResult> Reply(IFormCollection form, string number)
    {
        var incident = await records.Find(number, reader.Stop);
        return await posting.Try(form, PortalWords.PathOf(incident), async () =>
        {
            await files.Check(form.Files);
            await addComment.Run(new(IncidentKind.Key(incident.Id), form["text"].ToString()), reader.Actor, reader.Stop);
            await files.Attach(incident, form.Files);
            flash.Good(say["Your message was sent."]);
            return PortalWords.PathOf(incident);
        });
    }

    private Task<IResult> Correct(IFormCollection form, string number, Guid comment) => Do(form, number, say["Your comment was corrected."],
        incident => editComment.Run(new(IncidentKind.Key(incident.Id), comment, form["text"].ToString()), reader.Actor, reader.Stop));

    private Task<IResult> Withdraw(IFormCollection form, string number) => Do(form, number, say["Your report was withdrawn."],
        incident => withdraw.Run(new(incident.Id), reader.Actor, reader.Stop));

    private Task<IResult> Confirm(IFormCollection form, string number) => Do(form, number, say["Good to hear. Your report is closed."],
        incident => confirm.Run(new(incident.Id), reader.Actor, reader.Stop));

    private Task<IResult> Reject(IFormCollection form, string number) => Do(form, number, say["We take it up again."],
        incident => reject.Run(new(incident.Id, form["reason"]), reader.Actor, reader.Stop));

    private async Task<IResult> Do(IFormCollection form, string number, string done, Func<Incident, Task> act)
    {
        var incident = await records.Find(number, reader.Stop);
        return await posting.Try(form, PortalWords.PathOf(incident), async () =>
        {
            await act(incident);
            flash.Good(done);
            return PortalWords.PathOf(incident);
        });
    }
}
