using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Tandem.Interface.Forms;
using Tandem.Interface.Readers;
using Tandem.Interface.Records;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.People.Profile;

namespace Tandem.Operation.Integrations;

/// <summary>What the forms of integrations ask for; a new key is shown on the answer's page, this once.</summary>
public sealed class IntegrationPosts(IntegrationDesk desk, ChangeIntegrationKey change, FormBody bodies, Posting posting, Store store, Reader reader)
{
    public Task<IResult> Create(IFormCollection form) => Show(form, "/integrations/new", async () =>
    {
        var members = VerbForm.MembersOf(IntegrationDesk.Creation, Integration.Kind);
        var made = await desk.Make(await bodies.Read(form, members, stop: reader.Stop), reader.Actor, reader.Stop);
        return (made.Integration, made.Key);
    });

    public Task<IResult> Change(IFormCollection form, string number) => Show(form, "/integrations", async () =>
    {
        var integration = (Integration)await store.Find(Integration.Kind, number, reader.Actor, reader.Stop);
        return (integration, await change.Run(new(integration.Id), reader.Actor, reader.Stop));
    });

    private async Task<IResult> Show(IFormCollection form, string page, Func<Task<(Integration Integration, string Key)>> make)
    {
        (Integration Integration, string Key)? made = null;
        var refused = await posting.Try(form, page, async () =>
        {
            made = await make();
            return page;
        });
        if (made is not { } shown)
            return refused;
        reader.Request.HttpContext.Response.Headers.CacheControl = "no-store";
        return new RazorComponentResult<OncePage>(new
        {
            Title = "The key of the integration",
            Text = "Copy it now: it is shown this once. The page of the integration says where it belongs." + (IntegrationWords.CannotSign(shown.Integration.Type) ? " " + IntegrationWords.NoSignatures : ""),
            Secrets = (IReadOnlyList<string>)[shown.Key],
            Back = Integration.Kind.PathOf(shown.Integration),
        });
    }
}
