using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Logging;
using Tandem.Interface;
using Tandem.Interface.Forms;
using Tandem.Interface.Language;
using Tandem.Interface.Messages;
using Tandem.Interface.Readers;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Http;
using Tandem.Kernel.Storage;
using Tandem.People.IdentityProviders;
using Tandem.People.SignIn;

namespace Tandem.People.OpenIdConnect;

/// <summary>The steps of a sign-in by another site: there, and back again.</summary>
internal sealed class OpenIdConnectPosts(
    ProviderLine line, SignInWithIdentity signIn, LinkIdentity link, UnlinkIdentity unlink, Entrance entrance, HalfWay half, Store store, Posting posting, Reader reader,
    Flash flash, Words say, ILogger<OpenIdConnectPosts> log)
{
    private const string AskStep = "provider";
    private const string LinkStep = "identity";
    private const int LongestCode = 4000;

    /// <summary>Sends the browser to the provider, to sign in.</summary>
    public Task<IResult> Begin(HttpContext context, string number, string? returnUrl) => Ask(context, number, SeeOther.Local(returnUrl), null);

    /// <summary>Sends the browser to the provider, to connect whoever is signed in here.</summary>
    public Task<IResult> BeginLink(HttpContext context, string number) => Ask(context, number, "/me", reader.Actor.Person ?? throw new SignedOut());

    /// <summary>What the browser brings back.</summary>
    public async Task<IResult> Answer(HttpContext context, string number)
    {
        var provider = await store.IdentityProviderInUse(number, context.RequestAborted) ?? throw new Missing("page");
        var asked = half.Take<Asked>(context, AskStep);
        HalfWay.Drop(context, AskStep);
        return await Try(context, provider, asked?.For is null ? null : "/me", async () =>
        {
            var code = CodeIn(context.Request.Query, provider, asked);
            var identity = await line.Redeem(provider, asked!, code, context.RequestAborted);
            return asked!.For is { } person ? KeepForLink(context, person, identity) : await Enter(context, provider, asked, identity);
        });
    }

    public Task<IResult> Link(IFormCollection form, HttpContext context) => posting.Try(form, "/me", async () =>
    {
        var proven = half.Take<Proven>(context, LinkStep);
        HalfWay.Drop(context, LinkStep);
        if (proven is null || proven.For != reader.Actor.Person)
            throw new Refused("Begin again: it took too long.");
        await link.Run(new(proven.Identity), reader.Actor, reader.Stop);
        flash.Good(say["You are connected. Sign in with it from now on."]);
        return "/me";
    });

    public Task<IResult> Unlink(IFormCollection form, Guid which) => posting.Try(form, "/me", async () =>
    {
        await unlink.Run(new(which), reader.Actor, reader.Stop);
        flash.Good(say["The connection was removed."]);
        return "/me";
    });

    /// <summary>What the page of the last step shows; null where there is nothing to be connected.</summary>
    public ProvenIdentity? Waiting(HttpContext context) => half.Take<Proven>(context, LinkStep) is { } proven && proven.For == reader.Actor.Person ? proven.Identity : null;

    private async Task<IResult> Ask(HttpContext context, string number, string returnUrl, Guid? person)
    {
        var provider = await store.IdentityProviderInUse(number, context.RequestAborted) ?? throw new Missing("page");
        return await Try(context, provider, person is null ? null : "/me", async () =>
        {
            var asked = Asked.New(number, returnUrl, person);
            var address = await line.Question(provider, asked, context.RequestAborted);
            half.Keep(context, AskStep, asked);
            context.Response.Headers.CacheControl = "no-store";
            return new SeeOther(address);
        });
    }

    private static string CodeIn(IQueryCollection query, IdentityProvider provider, Asked? asked)
    {
        if (asked is null || !asked.IsAnsweredBy(IdentityProvider.Kind.NumberOf(provider), query["state"]))
            throw ProviderTrouble.Interrupted("the answer belongs to no question of this browser");
        if (query["iss"] is { Count: > 0 } issuer && issuer != provider.Issuer)
            throw ProviderTrouble.Unproven("the answer is another provider's (RFC 9207)");
        if (query["error"] is { Count: > 0 } error)
            throw new ProviderTrouble("The provider did not let you in, or you changed your mind. Try again, or sign in another way.", $"it answers {Caller.Printable(error.ToString())}");
        return query["code"].ToString() is { Length: > 0 and <= LongestCode } code ? code : throw ProviderTrouble.Unproven("the answer brings no code");
    }

    private async Task<IResult> Enter(HttpContext context, IdentityProvider provider, Asked asked, ProvenIdentity identity)
    {
        var answer = await signIn.Run(new(provider.Id, identity, Caller.Of(context)), Actor.Stranger, context.RequestAborted);
        if (!answer.NeedsCode)
            return await entrance.Open(context, answer.Person, provider.Name, asked.ReturnUrl, keep: false);
        half.Keep(context, SignInPosts.CodeStep, new HalfProven(answer.Person.Id.Value, answer.Stamp, asked.ReturnUrl, false, $"{provider.Name}, with a code"));
        return new SeeOther("/sign-in/code");
    }

    /// <summary>Nothing is connected because a browser was sent somewhere: its owner looks at what it would be, and agrees.</summary>
    private SeeOther KeepForLink(HttpContext context, Guid person, ProvenIdentity identity)
    {
        if (reader.Actor.Person != person)
            throw ProviderTrouble.Interrupted("the one who asked has signed out meanwhile");
        half.Keep(context, LinkStep, new Proven(person, identity));
        return new SeeOther("/me/identities/new");
    }

    private async Task<IResult> Try(HttpContext context, IdentityProvider provider, string? back, Func<Task<IResult>> act)
    {
        try
        {
            return await act();
        }
        catch (ProviderTrouble trouble)
        {
            log.LogWarning(trouble.InnerException, "Sign-in by {Provider} from {Address} failed: {Reason}", provider.Name, Caller.AddressOf(context), trouble.Reason);
            context.Response.Headers.CacheControl = "no-store";
            return new RazorComponentResult<ProviderTroublePage>(new { Provider = provider, trouble.Message, Back = back, Trace = Exchange.TraceId(context) }) { StatusCode = trouble.Status };
        }
    }

    /// <summary>What a provider has proven, until the person it was proven to agrees to be connected with it.</summary>
    private sealed record Proven(Guid For, ProvenIdentity Identity);
}
