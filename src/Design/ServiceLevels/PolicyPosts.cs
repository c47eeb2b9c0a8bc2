using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Tandem.Interface.Forms;
using Tandem.Interface.Language;
using Tandem.Interface.Messages;
using Tandem.Interface.Readers;
using Tandem.Kernel;
using Tandem.Kernel.Conditions;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Kernel.Text;

namespace Tandem.Design.ServiceLevels;

/// <summary>What the forms of service level policies ask for: one version at a time, in lines of plain words.</summary>
public sealed class PolicyPosts(Store store, Fulfilment fulfilment, ResourceCatalogue resources, Posting posting, Flash flash, Words say, Reader reader)
{
    private readonly Resource resource = resources.Of(ServiceLevelPolicy.Kind);

    public Task<IResult> Create(IFormCollection form) => posting.Try(form, "/service-level-policies/new", async () =>
    {
        var body = About(form);
        body["kind"] = form["kind"].ToString();
        body["versions"] = JsonSerializer.SerializeToNode(new[] { Terms(form, new()) }, Json.Plain);
        var made = await fulfilment.Create(resource, JsonSerializer.SerializeToElement(body, Json.Plain), reader.Actor, reader.Stop);
        flash.Good(say["{0} was written down. It starts no clock before you put it in force.", ServiceLevelPolicy.Kind.NumberOf(made)]);
        return ServiceLevelPolicy.Kind.PathOf(made);
    });

    public async Task<IResult> Edit(IFormCollection form, string number)
    {
        var policy = (ServiceLevelPolicy)await store.Find(ServiceLevelPolicy.Kind, number, reader.Actor, reader.Stop);
        var path = ServiceLevelPolicy.Kind.PathOf(policy);
        return await posting.Try(form, path + "/edit", async () =>
        {
            if (int.TryParse(form[SentForm.VersionField], NumberStyles.None, CultureInfo.InvariantCulture, out var version))
                store.Expect(policy.Id.Value, version == policy.Version ? version : throw new Stale());
            var body = About(form);
            var last = policy.Versions[^1];
            var anew = form["change"] == "new";
            var terms = Terms(form, anew ? last with { From = From(form) } : last);
            body["versions"] = JsonSerializer.SerializeToNode(anew ? [.. policy.Versions, terms] : policy.Versions.SkipLast(1).Append(terms), Json.Plain);
            await fulfilment.Edit(resource, policy, JsonSerializer.SerializeToElement(body, Json.Plain), reader.Actor, reader.Stop);
            flash.Good(say["{0} was saved. Open clocks are computed anew.", ServiceLevelPolicy.Kind.NumberOf(policy)]);
            return path;
        });
    }

    private static JsonObject About(IFormCollection form)
    {
        var body = new JsonObject();
        foreach (var name in new[] { "name", "description", "type", "measure", "supplier", "currency" })
            body[name] = form[name].ToString().Trim();
        if (form["penalty"].ToString().Trim() is { Length: > 0 } amount)
        {
            body["penalty"] = decimal.TryParse(amount, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var money) && money < 1_000_000_000
                ? (long)(money * 100)
                : throw new Refused("Write the penalty as a number, such as 250.00.", "penalty");
        }

        return body;
    }

    private DateTimeOffset From(IFormCollection form) =>
        reader.Moment(form["from"]) ?? throw new Refused("Say from when the new version holds.", "from");

    private static PolicyTerms Terms(IFormCollection form, PolicyTerms before)
    {
        IReadOnlyList<Condition> Read(string name) => TermsText.Conditions(form[name], name);
        return before with
        {
            Applies = Read("applies"),
            Starts = Read("starts"),
            Pauses = Read("pauses"),
            Resumes = Read("resumes"),
            Stops = Read("stops"),
            Cancels = Read("cancels"),
            AfterStop = Choice<Clocks.AfterStop>(form, "afterStop"),
            Per = form["per"].ToString() is { Length: > 0 } per ? per : null,
            RestartsOn = [.. form["restartsOn"].ToString().Split(['\n', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)],
            Targets = TermsText.Targets(form["targets"], "targets"),
            Consequences = TermsText.Consequences(form["consequences"], "consequences"),
            Counts = before.Counts with
            {
                Whose = Choice<Whose>(form, "whose"),
                Calendar = Text(form, "calendar"),
                Hours = Text(form, "hours"),
                Zone = Text(form, "zone"),
                ZoneOf = Choice<Whose>(form, "zoneOf"),
            },
        };
    }

    private static string? Text(IFormCollection form, string name) => form[name].ToString().Trim() is { Length: > 0 } text ? text : null;

    private static T Choice<T>(IFormCollection form, string name) where T : struct, Enum =>
        Enum.TryParse<T>(form[name], ignoreCase: true, out var value) && Enum.IsDefined(value) ? value : default;
}
