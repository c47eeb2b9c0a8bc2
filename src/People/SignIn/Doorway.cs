using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tandem.Interface;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Storage;
using Tandem.People.Persons;
using Tandem.People.Roles;
using Tandem.People.Sessions;
using Tandem.People.Tokens;

namespace Tandem.People.SignIn;

/// <summary>
/// Finds out who is asking, by the session's cookie or by an API token (as a password only where an address says so), and lets strangers in only where an address says so.
/// Nothing else a request claims about its sender is believed.
/// </summary>
public sealed class Doorway(RequestDelegate next, SessionBook sessions, SessionCookie cookie, TokenBook tokens, Actors actors, Uses uses)
{
    private const string Scheme = "Bearer ";
    private const string Basic = "Basic ";

    public async Task Invoke(HttpContext context)
    {
        var actor = await Recognise(context, isUse: true);
        if (actor is not null)
            Announce(context, actor);
        else if (context.GetEndpoint() is { } endpoint && endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null && TurnAway(context))
            return;
        await next(context);
    }

    /// <param name="isUse">False for a page that only stays open: that does not keep a session alive.</param>
    private async ValueTask<Actor?> Recognise(HttpContext context, bool isUse)
    {
        var header = context.Request.Headers.Authorization.ToString();
        if (header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) && !IsOwnKey(context, header.AsSpan(Scheme.Length).Trim()))
            return await As(context, await tokens.Open(header[Scheme.Length..].Trim(), Caller.AddressOf(context)) ?? throw new SignedOut());

        if (header.StartsWith(Basic, StringComparison.OrdinalIgnoreCase) && context.GetEndpoint()?.Metadata.GetMetadata<TokenAsPassword>() is not null)
        {
            var (userName, password) = TokenAsPassword.Read(header.AsSpan(Basic.Length)) ?? throw new SignedOut();
            return await As(context, await tokens.Open(password, Caller.AddressOf(context), userName) ?? throw new SignedOut());
        }

        if (cookie.Read(context.Request) is not { } secret || await sessions.Find(secret) is not { } session)
            return null;
        if (await actors.Of(session.Person) is not { } person)
            return null;
        context.Features.Set(new Visit(session.Id));
        if (isUse)
            await uses.Note(session.Id, Caller.AddressOf(context));
        return person;
    }

    private static bool IsOwnKey(HttpContext context, ReadOnlySpan<char> shown) =>
        context.GetEndpoint()?.Metadata.GetMetadata<OwnKeys>() is not null && !shown.StartsWith(TokenBook.Prefix, StringComparison.Ordinal);

    private async ValueTask<Actor> As(HttpContext context, OpenedToken opened)
    {
        context.Features.Set(opened);
        return context.Request.Headers[Acting.Header] is { Count: > 0 } name ? await For(context, name.ToString(), opened.Actor) : opened.Actor;
    }

    private async Task<Actor> For(HttpContext context, string userName, Actor agent)
    {
        agent.Demand(Acting.Right);
        var folded = PersonRules.Fold(userName);
        var found = await context.RequestServices.GetRequiredService<Store>().People.AsNoTracking()
            .SingleOrDefaultAsync(person => person.UserName != null && person.UserName == folded, context.RequestAborted);
        return found is not null && await actors.Of(found.Id) is { } principal ? Acting.For(principal, agent) : throw new Forbidden(Acting.Right);
    }

    private async ValueTask<Actor?> RecogniseAgain(HttpContext context)
    {
        try
        {
            return await Recognise(context, isUse: false);
        }
        catch (Exception no) when (no is SignedOut or Forbidden)
        {
            return null;
        }
    }

    private void Announce(HttpContext context, Actor actor)
    {
        context.Features.Set(actor);
        context.Features.Set(new Recognition(() => RecogniseAgain(context)));
        Claim[] claims = [new(ClaimTypes.NameIdentifier, actor.Person!.Value.ToString()), new(ClaimTypes.Name, actor.Name)];
        context.User = new ClaimsPrincipal(new ClaimsIdentity(claims, "Tandem"));
    }

    /// <summary>People are shown the way in, unless nothing is shown at the address whoever they are; programs are told to sign in (401).</summary>
    private static bool TurnAway(HttpContext context)
    {
        var request = context.Request;
        if (request.Path.StartsWithSegments("/api") || !request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase))
            throw new SignedOut();
        if (context.GetEndpoint() is not RouteEndpoint)
            return false;
        var wanted = HttpMethods.IsGet(request.Method) ? request.Path + request.QueryString : SeeOther.Back(request);
        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.Response.Headers.Location = wanted == "/" ? "/sign-in" : $"/sign-in?returnUrl={Uri.EscapeDataString(wanted)}";
        context.Response.Headers.CacheControl = "no-store";
        return true;
    }
}
