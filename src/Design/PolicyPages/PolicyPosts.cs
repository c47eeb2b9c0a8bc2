using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Tandem.Design.ServiceLevels;
using Tandem.Interface.Forms;
using Tandem.Interface.Language;
using Tandem.Interface.Messages;
using Tandem.Interface.Readers;
using Tandem.Interface.Records;
using Tandem.Kernel;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Kernel.Text;

namespace Tandem.Design.PolicyPages;

/// <summary>What the forms of service level policies ask for: one version at a time.</summary>
public sealed class PolicyPosts(Store store, Fulfilment fulfilment, ResourceCatalogue resources, Posting posting, SeenVersion seen, Flash flash, Words say, Reader reader)
{
    private readonly Resource resource = resources.Of(ServiceLevelPolicy.Kind);

    public Task<IResult> Create(IFormCollection form) => posting.Try(form, $"/service-level-policies/new?kind={Uri.EscapeDataString(form["kind"].ToString())}", () => Placed(form, 0, async terms =>
    {
        var objections = new Objections();
        var body = About(form, objections);
        var read = objections.Hear(() => terms.Read(null));
        objections.Demand();
        body["kind"] = form["kind"].ToString();
        body["versions"] = JsonSerializer.SerializeToNode(new[] { read }, Json.Plain);
        var made = await fulfilment.Create(resource, JsonSerializer.SerializeToElement(body, Json.Plain), reader.Actor, reader.Stop);
        flash.Good(say["{0} was written down. It starts no clock before you put it in force.", ServiceLevelPolicy.Kind.NumberOf(made)]);
        return ServiceLevelPolicy.Kind.PathOf(made);
    }));

    public async Task<IResult> Edit(IFormCollection form, string number)
    {
        var policy = (ServiceLevelPolicy)await store.Find(ServiceLevelPolicy.Kind, number, reader.Actor, reader.Stop);
        var path = ServiceLevelPolicy.Kind.PathOf(policy);
        var anew = form["change"] == "new";
        var at = anew ? policy.Versions.Count : PlaceOf(form, policy);
        return await posting.Try(form, path + (anew ? "/edit?new=1" : $"/edit?version={at + 1}"), () => Placed(form, at, async terms =>
        {
            await seen.Demand(form, policy);
            var objections = new Objections();
            var body = About(form, objections);
            var read = objections.Hear(() => terms.Read(anew ? null : policy.Versions[at]));
            if (anew && read is { From: null })
                objections.Add(new("from", "Say from when the new version holds."));
            objections.Demand();
            body["versions"] = JsonSerializer.SerializeToNode(anew ? [.. policy.Versions, read] : policy.Versions.Select((each, place) => place == at ? read : each), Json.Plain);
            await fulfilment.Edit(resource, policy, JsonSerializer.SerializeToElement(body, Json.Plain), reader.Actor, reader.Stop);
            flash.Good(Said(policy, read, anew));
            return path;
        }));
    }

    /// <summary>Says which clocks the change touches.</summary>
    private string Said(ServiceLevelPolicy policy, PolicyTerms terms, bool anew)
    {
        var number = ServiceLevelPolicy.Kind.NumberOf(policy);
        if (policy.State == ServiceLevelPolicy.Draft)
            return say["{0} was saved.", number];
        if (!anew)
            return say["{0} was corrected. Every clock that started under this version is computed anew.", number];
        return terms.From <= reader.Now
            ? say["{0} has a new version since a day that is past. Clocks that have started since then are computed anew.", number]
            : say["{0} has a new version. Clocks that start from its date on follow it.", number];
    }

    private async Task<string> Placed(IFormCollection form, int version, Func<TermsForm, Task<string>> act)
    {
        var terms = new TermsForm(form, reader);
        try
        {
            return await act(terms);
        }
        catch (Refused refused)
        {
            throw terms.Placed(refused, version);
        }
    }

    private static int PlaceOf(IFormCollection form, ServiceLevelPolicy policy) =>
        int.TryParse(form["version"], NumberStyles.None, CultureInfo.InvariantCulture, out var version) && version >= 1 && version <= policy.Versions.Count ? version - 1 : policy.Versions.Count - 1;

    private JsonObject About(IFormCollection form, Objections objections)
    {
        var body = new JsonObject();
        foreach (var name in new[] { "name", "description", "type", "measure", "supplier", "currency" })
            body[name] = form[name].ToString().Trim();
        body["until"] = form["until"].ToString() is { Length: > 0 } until ? objections.Hear(() => reader.Moment(until) ?? throw new Refused("Say a day and a time.", "until")) : null;
        body["penalty"] = objections.Hear(() => MinorUnits.Read(form["penalty"], form["currency"].ToString(), "penalty"));
        return body;
    }
}
