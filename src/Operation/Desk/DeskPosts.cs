using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Tandem.Interface.Forms;
using Tandem.Interface.Language;
using Tandem.Interface.Messages;
using Tandem.Interface.Readers;
using Tandem.Kernel;
using Tandem.Kernel.Binding;
using Tandem.Kernel.Text;
using Tandem.Operation.Incidents;

namespace Tandem.Operation.Desk;

/// <summary>What the forms of the desk ask for.</summary>
public sealed class DeskPosts(TakeCall take, FormBody bodies, Posting posting, Flash flash, Words say, Reader reader)
{
    private static readonly IReadOnlyList<FormMember> Members =
        [.. RequestPlan.Of(typeof(TakeCall.Request)).Members.Select(member => FormMember.Of(member, IncidentKind.Kind))];

    public Task<IResult> Call(IFormCollection form) => posting.Try(form, "/desk/call", async () =>
    {
        var body = await bodies.Read(form, Members, stop: reader.Stop);
        var request = Read(body);
        var incident = await take.Run(request with { Resolution = form["solved"] == "true" ? request.Resolution ?? "" : null }, reader.Actor, reader.Stop);
        flash.Good(say["{0} was logged.", IncidentKind.Kind.NumberOf(incident)]);
        return form["then"] == "another" ? "/desk/call" : IncidentKind.Kind.PathOf(incident);
    });

    private static TakeCall.Request Read(JsonElement body)
    {
        try
        {
            return body.Deserialize<TakeCall.Request>(Json.Plain)!;
        }
        catch (JsonException)
        {
            throw new Refused("Something in this form cannot be read.");
        }
    }
}
