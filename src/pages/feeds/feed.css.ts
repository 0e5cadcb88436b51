import type { APIRoute } from 'astro';
import { feedStyle } from '../../site/feed-style.ts';

/** The style sheet of feeds that are opened in a browser. */
export const GET: APIRoute = () => new Response(feedStyle(), { headers: { 'Content-Type': 'text/css' } });
