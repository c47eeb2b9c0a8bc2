using Microsoft.AspNetCore.Http;
using Tandem.Interface.Forms;
using Tandem.Interface.Language;
using Tandem.Interface.Messages;
using Tandem.Interface.Readers;
using Tandem.Interface.Records;
using Tandem.Kernel;
using Tandem.Kernel.Binding;
using Tandem.Kernel.Resources;
using Tandem.Operation.Incidents;

namespace Tandem.Operation.Desk;

/// <summary>What the forms of the desk ask for.</summary>
public sealed class DeskPosts(TakeCall take, FormBody bodies, Binder binder, Posting posting, Flash flash, Words say, Reader reader)
{
    private static readonly Verb Taking = new("create", "Take a call", TakeCall.Right, typeof(TakeCall.Request), (_, _, _, _) => throw new NotSupportedException());

    private static readonly IReadOnlyList<FormMember> Members = VerbForm.MembersOf(Taking, IncidentKind.Kind);

    public Task<IResult> Call(IFormCollection form) => posting.Try(form, "/desk/call", async () =>
    {
        var objections = new Objections();
        var body = await bodies.Read(form, Members, objections, stop: reader.Stop);
        var said = (TakeCall.Request)await binder.Bind(Taking, IncidentKind.Kind, null, body, reader.Actor, objections, stop: reader.Stop);
        var request = said with { Resolution = form["solved"].LastOrDefault() == "true" ? said.Resolution ?? "" : null };
        await take.Check(request, reader.Actor, objections, reader.Stop);
        objections.Demand();
        var incident = await take.Run(request, reader.Actor, reader.Stop);
        flash.Good(say["{0} was logged.", IncidentKind.Kind.NumberOf(incident)]);
        return form["then"] == "another" ? "/desk/call" : IncidentKind.Kind.PathOf(incident);
    });
}
