using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Tandem.Interface.Forms;
using Tandem.Interface.Language;
using Tandem.Interface.Messages;
using Tandem.Interface.Readers;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Operation.EventIntake;
using Tandem.Operation.Integrations;

namespace Tandem.Operation.EventMappings;

/// <summary>What the form of a mapping asks for: to try it on a sample, or to keep it.</summary>
public sealed class MappingPosts(MapIntegration map, Store store, Posting posting, SentForm sent, Flash flash, Words say, Reader reader)
{
    public async Task<IResult> Post(IFormCollection form, string number)
    {
        var integration = (Integration)await store.Find(Integration.Kind, number, reader.Actor, reader.Stop);
        reader.Actor.Demand(Integration.Kind.EditRight);
        var page = $"{Integration.Kind.PathOf(integration)}/mapping";
        IReadOnlyList<MappingTrial>? tried = null;
        var answer = await posting.Try(form, page, async () =>
        {
            var mapping = MappingForm.Read(form);
            if (form["sample"].ToString().Trim() is { Length: > 0 } sample)
                tried = MappingTrial.Of(mapping, sample, new Sender(integration.Id, integration.Name, integration.Service, integration.Team, integration.Severity), reader.Now);
            if (form["do"] == "try")
                return page;
            tried = null;
            await map.Run(new(integration.Id, mapping), reader.Actor, reader.Stop);
            flash.Good(say["The mapping is in force."]);
            return Integration.Kind.PathOf(integration);
        });
        if (tried is null || form["do"] != "try")
            return form["do"] == "try" && answer is not Again ? new Again(page, StatusCodes.Status200OK) : answer;
        sent.Refuse(form, []);
        return new RazorComponentResult<MappingPage>(new { Number = number, Trials = tried });
    }
}
