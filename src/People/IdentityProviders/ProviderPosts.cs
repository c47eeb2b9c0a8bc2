using Microsoft.AspNetCore.Http;
using Tandem.Interface.Forms;
using Tandem.Interface.Language;
using Tandem.Interface.Messages;
using Tandem.Interface.Readers;
using Tandem.Kernel;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.People.OpenIdConnect;

namespace Tandem.People.IdentityProviders;

/// <summary>What the panel on an identity provider's page asks for.</summary>
internal sealed class ProviderPosts(Store store, SetClientSecret set, Discovery discovery, Posting posting, Reader reader, Flash flash, Words say)
{
    public async Task<IResult> Secret(IFormCollection form, string number)
    {
        var provider = (IdentityProvider)await store.Find(IdentityProvider.Kind, number, reader.Actor, reader.Stop);
        var path = IdentityProvider.Kind.PathOf(provider);
        return await posting.Try(form, path, async () =>
        {
            await set.Run(new(provider.Id, form["secret"]), reader.Actor, reader.Stop);
            flash.Good(say["{0} was saved.", provider.Name]);
            return path;
        });
    }

    /// <summary>Asks the provider for its description, so that whoever enters it learns at once whether anybody can sign in by it.</summary>
    public async Task<IResult> Ask(IFormCollection form, string number)
    {
        IdentityProviderRules.DemandRank(reader.Actor, IdentityProvider.Kind.EditRight);
        var provider = (IdentityProvider)await store.Find(IdentityProvider.Kind, number, reader.Actor, reader.Stop);
        var path = IdentityProvider.Kind.PathOf(provider);
        return await posting.Try(form, path, async () =>
        {
            try
            {
                await discovery.Of(provider.Issuer, anew: true, reader.Stop);
            }
            catch (ProviderTrouble trouble)
            {
                throw new Refused($"Nobody can sign in by it as it stands: {trouble.Reason}. Asked was {Discovery.DescriptionOf(provider.Issuer)}");
            }

            flash.Good(say["{0} answers as it should.", provider.Name]);
            return path;
        });
    }
}
