using Microsoft.AspNetCore.Http;
using Tandem.Interface.Forms;
using Tandem.Interface.Language;
using Tandem.Interface.Messages;
using Tandem.Interface.Readers;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;

namespace Tandem.People.IdentityProviders;

/// <summary>What the panel on an identity provider's page asks for.</summary>
internal sealed class ProviderPosts(Store store, SetClientSecret set, Posting posting, Reader reader, Flash flash, Words say)
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
}
