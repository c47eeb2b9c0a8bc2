using Tandem.Kernel.Http;
using Tandem.Kernel.Records;
using Tandem.Operation.Incidents;

namespace Tandem.Operation.Replies;

/// <summary>Hands programs a canned reply written for one incident: <c>GET /incidents/INC-1/replies/RPL-2</c>.</summary>
internal static class ReplyAnswers
{
    public static SubResource Under { get; } = new(
        "replies",
        [new("GET", "{reply}", "Writes a canned reply for the incident, its placeholders filled.", Answer)],
        kind => kind == IncidentKind.Kind);

    private static async Task Answer(Exchange exchange, RecordKind kind, IRecord record)
    {
        var reply = (CannedReply)await exchange.Store.Find(CannedReply.Kind, exchange.Route("reply"), exchange.By, exchange.Stop);
        var text = await exchange.Get<ReplyText>().For(reply, (Incident)record, exchange.By, exchange.Stop);
        await exchange.Answer(200, json =>
        {
            json.WriteStartObject();
            json.WriteString("text", text);
            json.WriteEndObject();
        });
    }
}
